package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fanal.gateway.channel.africastalking.FakeAfricasTalking;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.Tag;

/**
 * The real process dies in the middle of 200 dialogues, and another takes over its store: what was
 * answered is known, what was urgent rings (DESIGN 9).
 */
class KillTest {
    private static final int ANSWERS = 1_600;
    private static final int KILLS = 10;

    @BothEngines
    void aKilledProgramForgetsNothingItAnswered(TestStore store) throws Exception {
        kill(store, new Random(7));
    }

    @BothEngines
    @Tag("sweep")
    void wheneverItIsKilledItForgetsNothing(TestStore store) throws Exception {
        for (int seed = 1; seed <= KILLS; seed++) {
            try (TestStore own = store.another()) {
                kill(own, new Random(seed));
            }
        }
    }

    private static void kill(TestStore store, Random random) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (FakeAfricasTalking carrier = FakeAfricasTalking.start(vertx)) {
            TestDeployment deployment = deployment(store, carrier);
            List<SteadyCaller> callers = new ArrayList<>();
            for (int n = 0; n < Crowd.CALLERS; n++)
                callers.add(new SteadyCaller(Crowd.number(n), Crowd.keys(n)));
            try (Program first = Program.run(deployment.folder(), store.dataFolder())) {
                dieAmong(first, callers, 1 + random.nextInt(ANSWERS));
            }
            try (Program second = Program.run(deployment.folder(), store.dataFolder())) {
                List<SteadyCaller> faithful =
                        callers.stream().filter(_ -> random.nextInt(4) > 0).toList();
                join(start(second, faithful, () -> {}));
                assertThat(faithful).allMatch(SteadyCaller::over);
                var _ = Files.copy(deployment.folder().resolve("keys.json"), store.keyFile());
                Aftermath after = new Aftermath(store, vertx);
                after.awaitsQuiet();
                after.lostNothing(callers, carrier.sent().all());
                second.isToldToStop();
                assertThat(second.exit()).isZero();
            }
        } finally {
            TestStore.await(vertx.close());
        }
    }

    static TestDeployment deployment(TestStore store, FakeAfricasTalking carrier)
            throws IOException {
        TestDeployment deployment = TestDeployment.in(Files.createTempDirectory("fanal-killed"));
        deployment.point(Scenario.url(store.url()), carrier.baseUrl(), carrier.baseUrl());
        Crowd.settle(deployment);
        return deployment;
    }

    /** Kills it once it has given so many answers, or all that it has to. */
    private static void dieAmong(Program program, List<SteadyCaller> callers, int answers)
            throws InterruptedException {
        CountDownLatch left = new CountDownLatch(answers);
        List<Thread> dialogues = start(program, callers, left::countDown);
        assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        program.dies();
        join(dialogues);
    }

    private static List<Thread> start(
            Program program, List<SteadyCaller> callers, Runnable eachAnswer) {
        return callers.stream()
                .map(caller ->
                        Thread.ofVirtual()
                                .start(() -> caller.goesOn(program.publicUrl(), eachAnswer)))
                .toList();
    }

    private static void join(List<Thread> dialogues) throws InterruptedException {
        for (Thread each : dialogues) each.join();
    }
}
