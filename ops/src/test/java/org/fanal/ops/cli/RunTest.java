package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real process, and the signals of the operating system. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class RunTest {
    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void copy() {
        var _ =
                Example.in(folder)
                        .edit(
                                "fanal.yaml",
                                "port: 8080, baseUrl: \"https://hotline.example.org\"",
                                "port: 0")
                        .edit(
                                "fanal.yaml",
                                "port: 8081, baseUrl: \"https://desk.example.org\"",
                                "port: 0");
    }

    @Test
    void itServesReloadsAndStopsInOrder() throws IOException, InterruptedException {
        Process process = start();
        try (BufferedReader out = process.inputReader();
                BufferedReader err = process.errorReader()) {
            String ready = String.valueOf(out.readLine());
            assertThat(ready)
                    .matches(
                            "ready public=http://127\\.0\\.0\\.1:[0-9]+"
                                    + " console=http://127\\.0\\.0\\.1:[0-9]+");
            String open = ready.replaceAll(".*public=(\\S+).*", "$1");
            String console = ready.replaceAll(".*console=", "");
            assertThat(status(open + "/healthz", "")).isEqualTo(200);
            assertThat(status(console + "/readyz", "")).isEqualTo(200);
            assertThat(status(console + "/metrics", "")).isEqualTo(200);

            var _ =
                    Cli.run(
                            "user",
                            "add",
                            "awa",
                            "--role",
                            "lead",
                            "--deployment",
                            folder.toString());
            Cli token = Cli.run("user", "token", "awa", "--deployment", folder.toString());
            assertThat(status(console + "/api/v1/cases", token.out().strip())).isEqualTo(200);
            assertThat(status(console + "/api/v1/cases", "")).isEqualTo(401);

            hangUp(process);
            assertThat(until(err, "reload: new conversations go by")).contains("level=INFO");
            var _ = Example.at(folder).edit("flows/hotline.yaml", "next: safe", "next: nowhere");
            hangUp(process);
            assertThat(until(err, "reload: flows/hotline.yaml:"))
                    .matches(".*yaml:[0-9]+: error: .*");
            assertThat(until(err, "reload: nothing is changed")).contains("level=ERROR");
            assertThat(status(console + "/readyz", "")).isEqualTo(200);

            // by its handle: the other way closes what it still has to say
            assertThat(process.toHandle().destroy()).isTrue();
            assertThat(process.waitFor()).isZero();
            assertThat(out.readLine()).isNull();
        } finally {
            var _ = process.destroyForcibly();
        }
    }

    @Test
    void aSecondOneOnTheSameDataDoesNotStart() throws IOException, InterruptedException {
        Process first = start();
        try (BufferedReader out = first.inputReader()) {
            assertThat(out.readLine()).startsWith("ready ");
            Process second = start();
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("is in use by another Fanal")
                    .doesNotContain("\tat ");
        } finally {
            var _ = first.destroyForcibly();
        }
    }

    @Test
    void theAddressesItNamesAreThoseItListensAtBehindAProxyToo()
            throws IOException, InterruptedException {
        var _ =
                Example.at(folder)
                        .edit(
                                "fanal.yaml",
                                "host: 0.0.0.0, port: 0",
                                "host: 0.0.0.0, port: 0, baseUrl: \"https://hotline.example.org\"")
                        .edit(
                                "fanal.yaml",
                                "host: 127.0.0.1, port: 0",
                                "host: 127.0.0.1, port: 0, baseUrl: \"https://desk.example.org\"");
        Process process = start();
        try (BufferedReader out = process.inputReader()) {
            String ready = String.valueOf(out.readLine());
            assertThat(ready).startsWith("ready public=http://127.0.0.1:");
            assertThat(status(ready.replaceAll(".*public=(\\S+).*", "$1") + "/healthz", ""))
                    .isEqualTo(200);
            assertThat(status(ready.replaceAll(".*console=", "") + "/readyz", "")).isEqualTo(200);
        } finally {
            var _ = process.destroyForcibly();
        }
    }

    @Test
    void aListenerWhoseAddressIsTakenIsNamed() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var _ =
                    Example.at(folder)
                            .edit(
                                    "fanal.yaml",
                                    "console: { host: 127.0.0.1, port: 0",
                                    "console: { host: 127.0.0.1, port: " + taken.getLocalPort());
            Process second = start();
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "fanal: the console listener's address 127.0.0.1:"
                                    + taken.getLocalPort()
                                    + " is taken");
        }
    }

    @Test
    void aStoreThatIsDamagedIsNamedWithWhatToDo() throws IOException, InterruptedException {
        Path store = Files.createDirectories(folder.resolve("data")).resolve("fanal.db");
        var _ = Files.writeString(store, "no database ".repeat(1000));
        Process process = start();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("fanal: the store " + store + " cannot be opened (SQLite 26): see that");
    }

    private Process start() throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Dlogback.configurationFile="
                                        + Path.of("src/main/resources/logback.xml").toUri(),
                                "org.fanal.ops.cli.Main",
                                "run",
                                "--deployment",
                                folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(CheckTest.SET);
        return builder.start();
    }

    private static void hangUp(Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** Reads on until a line has the words, and gives it. */
    private static String until(BufferedReader lines, String words) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine())
            if (line.contains(words)) return line;
        return "";
    }

    private int status(String url, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
