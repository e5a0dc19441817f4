package org.fanal.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.Posting.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicListenerTest {
    private static final String SHA = "0123456789abcdef".repeat(4);

    @Test
    void healthIsToldInPlainText() {
        try (Served served = Served.quick()) {
            assertThat(Posting.get(served.url() + "/healthz"))
                    .isEqualTo(new Posted(200, "text/plain; charset=utf-8", "ok\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/hooks/at-sn/ussd?token=correct-horse",
                "/metrics",
                "/readyz",
                "/healthz/",
                "/api/v1/cases",
                "/audio/",
                "/audio/0123.mp3",
                "/audio/../../etc/passwd",
                "/audio/%2e%2e/secret.mp3",
            })
    void nothingElseIsServed(String path) {
        try (Served served = Served.quick()) {
            assertThat(Posting.get(served.url() + path)).isEqualTo(new Posted(404, "", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hooks/at-sn/ussd/",
                "/hooks/at-sn/ussd/x",
                "/hooks/at-sn",
                "/hooks/at-sn/USSD",
                "/hooks/at-sn/fax",
                "/hooks",
                "/healthz",
            })
    void nothingElseIsTaken(String path) {
        try (Served served = Served.quick()) {
            String url = served.url() + path + "?token=correct-horse";
            assertThat(Posting.form(url, Map.of(), Map.of())).isEqualTo(new Posted(404, "", ""));
        }
    }

    @Test
    void promptIsServedByItsHash(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("hello.mp3"), "sound");
        try (Served served = Served.quick()) {
            String url = served.url() + "/audio/" + SHA + ".mp3";
            assertThat(Posting.get(url).status()).isEqualTo(404);
            served.audio.put(SHA, file);
            assertThat(Posting.get(url)).isEqualTo(new Posted(200, "audio/mpeg", "sound"));
            Files.delete(file);
            assertThat(Posting.get(url).status()).isEqualTo(404);
        }
    }

    @Test
    void stoppingFinishesWhatIsInHandAndTakesNoMore() throws Exception {
        try (Served served = Served.quick()) {
            Promise<Void> commit = Promise.promise();
            served.receiver.keeps(commit::future);
            CompletableFuture<Posted> answer =
                    CompletableFuture.supplyAsync(
                            () -> served.atHooks().texts("+221770000001", "21512", "aide"));
            while (served.receiver.taken().isEmpty()) Thread.onSpinWait();
            var stopped = served.open.stop();
            commit.complete();
            assertThat(answer.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
            stopped.await();
            assertThatThrownBy(() -> Posting.get(served.url() + "/healthz"))
                    .hasCauseInstanceOf(ConnectException.class);
        }
    }

    @Test
    void portInUseIsAnError() {
        try (Served served = Served.quick()) {
            WebSettings taken =
                    new WebSettings("127.0.0.1", served.open.port(), Set.of(), 1, WebLimits.USUAL);
            Vertx another = Vertx.vertx();
            var start =
                    new PublicListener(
                                    taken,
                                    new Channels(List.of()),
                                    served.receiver,
                                    _ -> Optional.empty(),
                                    served.now::get,
                                    served.meters)
                            .start(another);
            assertThatThrownBy(start::await).isInstanceOf(IOException.class);
            var _ = another.close().await();
        }
    }
}
