package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** Recorded prompts over HTTP, before and after a reload. */
class AudioTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BothEngines
    void aReloadServesNewPromptsAndThoseBeforeUnchanged(TestStore store) throws Exception {
        try (Scenario fanal = Scenario.prepared(store)) {
            prompt(fanal, "wo/hello.mp3", "one");
            fanal.start();
            assertThat(get(fanal, "one").body()).isEqualTo("one");
            prompt(fanal, "wo/hello.mp3", "two");
            assertThat(get(fanal, "one").body()).isEqualTo("one");
            assertThat(get(fanal, "two").statusCode()).isEqualTo(404);
            fanal.reload();
            assertThat(get(fanal, "two").body()).isEqualTo("two");
            assertThat(get(fanal, "one").body()).isEqualTo("one");
            fanal.stop().start();
            assertThat(get(fanal, "one").body()).isEqualTo("one");
            fanal.later(Duration.ofDays(8)).reload();
            assertThat(get(fanal, "one").statusCode()).isEqualTo(404);
            assertThat(get(fanal, "two").body()).isEqualTo("two");
        }
    }

    @BothEngines
    void aBrokenPromptChangesNothingAndIsNamed(TestStore store) throws Exception {
        try (Scenario fanal = Scenario.prepared(store)) {
            prompt(fanal, "wo/hello.mp3", "one");
            fanal.start();
            prompt(fanal, "wo/hello.mp3", "two");
            prompt(fanal, "wo/empty.mp3", "");
            assertThatThrownBy(fanal::reload)
                    .hasMessageContaining("audio/wo/empty.mp3:1: error: this prompt is empty");
            assertThat(get(fanal, "two").statusCode()).isEqualTo(404);
            assertThat(get(fanal, "one").body()).isEqualTo("one");
        }
    }

    private static void prompt(Scenario fanal, String file, String sound) throws IOException {
        Path path = fanal.deployment().folder().resolve("audio").resolve(file);
        var _ = Files.createDirectories(path.getParent());
        var _ = Files.writeString(path, sound);
    }

    private static HttpResponse<String> get(Scenario fanal, String sound)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        URI uri = URI.create(fanal.fanal().publicUrl() + "/audio/" + hash + ".mp3");
        return CLIENT.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
