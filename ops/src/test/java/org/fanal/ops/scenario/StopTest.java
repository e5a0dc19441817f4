package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.africastalking.FakeAfricasTalking;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.app.Storage;

/** SIGTERM, as the operator of a server or its init gives it. */
class StopTest {

    @BothEngines
    void whatIsInHandIsAnsweredAndThenItEndsWell(TestStore store) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (FakeAfricasTalking carrier = FakeAfricasTalking.start(vertx)) {
            TestDeployment deployment = KillTest.deployment(store, carrier);
            try (Program program = Program.run(deployment.folder(), store.dataFolder())) {
                CountDownLatch letGo = new CountDownLatch(1);
                Future<Long> held = hold(store, letGo);
                try (Socket inHand = asked(URI.create(program.publicUrl()))) {
                    program.isToldToStop();
                    awaitsClosed(program, vertx);
                    letGo.countDown();
                    assertThat(text(inHand.getInputStream().readAllBytes()))
                            .startsWith("HTTP/1.1 200")
                            .contains("CON ");
                }
                assertThat(program.exit()).isZero();
                assertThat(program.saidMore()).isEmpty();
                assertThat(TestStore.await(held)).isZero();
            }
        } finally {
            TestStore.await(vertx.close());
        }
    }

    /** A request of which we know that it is in hand: it was told to go on. */
    private static Socket asked(URI url) throws IOException {
        String form =
                Posting.encoded(
                        Map.of(
                                "sessionId", "in-hand",
                                "phoneNumber", Crowd.number(1),
                                "networkCode", "60801",
                                "serviceCode", "*384*96#",
                                "text", ""));
        Socket socket = new Socket(url.getHost(), url.getPort());
        write(
                socket,
                """
                POST /hooks/at-sn/ussd?token=%s HTTP/1.1\r
                Host: hotline\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                Expect: 100-continue\r
                Connection: close\r
                \r
                """
                        .formatted(TestDeployment.HOOK_TOKEN, form.length()));
        String goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        assertThat(text(socket.getInputStream().readNBytes(goOn.length()))).isEqualTo(goOn);
        write(socket, form);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Keeps the program from writing, as a slow disk does. */
    private static Future<Long> hold(TestStore store, CountDownLatch letGo) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        var _ = store.with(Storage.TABLES.toArray(MigrationSet[]::new));
        Future<Long> work =
                store.database()
                        .write(tx -> {
                            long open = conversations(tx);
                            held.countDown();
                            boolean _ = waits(letGo);
                            return open;
                        });
        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        return work;
    }

    private static long conversations(Tx tx) {
        if (tx.engine() == Engine.POSTGRESQL)
            tx.update("lock table conversation in access exclusive mode");
        return tx.one("select count(*) as n from conversation", row -> row.number("n"))
                .orElseThrow();
    }

    private static boolean waits(CountDownLatch letGo) {
        try {
            return letGo.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException why) {
            throw new IllegalStateException(why);
        }
    }

    private static void awaitsClosed(Program program, Vertx vertx) {
        URI url = URI.create(program.publicUrl());
        for (int n = 0; n < 200 && listens(url); n++)
            TestStore.await(vertx.timer(20, TimeUnit.MILLISECONDS));
        assertThat(listens(url)).isFalse();
    }

    private static boolean listens(URI url) {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
