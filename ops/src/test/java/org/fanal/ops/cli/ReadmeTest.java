package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of README.md, taken from it and run as it stands there. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Path CI = Path.of("../.ci/run");
    private static final Pattern INDENTED = Pattern.compile("(?m)^ {4}(\\S.*)$");
    private static final Pattern INLINE = Pattern.compile("`((?:ops/fanal|mvn) [^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final String REPORT = "1\n1\n1\n30\n2\nDakar\n00\n2\n";
    @TempDir Path folder;

    static Stream<String> commands() throws IOException {
        String readme = Files.readString(README);
        return Stream.of(INDENTED, INLINE)
                .flatMap(written -> written.matcher(readme).results())
                .map(ReadmeTest::words)
                .distinct();
    }

    @BeforeEach
    void copy() {
        var _ =
                Example.copy(Path.of("demo"), folder)
                        .edit("fanal.yaml", "port: 8080", "port: 0")
                        .edit("fanal.yaml", "port: 8081", "port: 0");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandDoesWhatItSays(String command) throws IOException, InterruptedException {
        List<String> words = List.of(command.split(" "));
        if (words.getFirst().equals("mvn")) buildRuns(command);
        else if (words.getFirst().equals("ops/fanal")) fanal(words.subList(1, words.size()));
        else fail("README.md names a command that this test does not run: " + command);
    }

    @Test
    void theReadmeNamesCommandsAndFilesThatAreThere() throws IOException {
        assertThat(commands()).contains("ops/fanal demo", "mvn -B verify").hasSizeGreaterThan(8);
        assertThat(Path.of("fanal")).isExecutable();
        assertThat(CI).isExecutable();
        assertThat(LINK.matcher(Files.readString(README)).results())
                .isNotEmpty()
                .allMatch(link -> Files.exists(README.resolveSibling(link.group(1))));
    }

    private void fanal(List<String> words) throws IOException, InterruptedException {
        switch (words.getFirst()) {
            case "demo" -> demo(words);
            case "run" -> run(words);
            case "check" -> assertThat(done(words, "").out()).doesNotContain(": error: ");
            case "simulate" -> simulate(words);
            case "user" -> user(words);
            case "backup" -> backup(words);
            case "restore" -> restore(words);
            case "export" -> assertThat(done(words, "").err()).contains("files are in");
            default -> fail("README.md names a command that this test does not run: " + words);
        }
    }

    private void simulate(List<String> words) {
        if (words.get(1).equals("campaign")) {
            assertThat(done(words, "").out()).contains("50,000 messages, 6 people", "all at once");
            return;
        }
        assertThat(done(words, REPORT).out())
                .contains("# report: form held, urgency critical, place SN-DK, child no, police no")
                .endsWith("# end: finished\n");
    }

    /** CI takes the test command out of README.md, so that it runs what stands there. */
    private static void buildRuns(String command) throws IOException {
        String script = Files.readString(CI);
        switch (command) {
            case "mvn -B verify" ->
                    assertThat(script)
                            .contains("s/^    \\(" + command + "\\)$/\\1/p' README.md")
                            .containsPattern("(?m)^\\$test_command$");
            case "mvn -B verify -Psweep" ->
                    assertThat(script).containsPattern("(?m)^\\$test_command -Psweep ");
            default -> fail("README.md names a command that CI does not run: " + command);
        }
    }

    private void demo(List<String> words) throws IOException, InterruptedException {
        Process demo = start(words);
        try (BufferedReader out = demo.inputReader()) {
            String page = until(out, "  phones ").replaceFirst(".* ", "");
            HttpResponse<String> shown =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(page)).build(),
                                    HttpResponse.BodyHandlers.ofString());
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains("Dial *384*96#");
            assertThat(demo.toHandle().destroy()).isTrue();
            assertThat(demo.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            var _ = demo.destroyForcibly();
        }
    }

    private void run(List<String> words) throws IOException, InterruptedException {
        Process run = start(words);
        try (BufferedReader out = run.inputReader()) {
            assertThat(out.readLine()).matches("ready public=http://\\S+ console=http://\\S+");
            assertThat(run.toHandle().destroy()).isTrue();
            assertThat(run.waitFor()).isZero();
        } finally {
            var _ = run.destroyForcibly();
        }
    }

    private void user(List<String> words) {
        if (words.get(1).equals("token")) {
            var _ =
                    done(
                            List.of("user", "add", "NAME", "--role", "lead", "--deployment", "DIR"),
                            "");
            assertThat(done(words, "").out()).startsWith("fanal_");
        } else {
            assertThat(words.get(1)).isEqualTo("add");
            assertThat(done(words, "").out()).isNotBlank();
            assertThat(users().out()).isEqualTo("awa\tlead\tactive\n");
        }
    }

    private void backup(List<String> words) {
        user(List.of("user", "add", "NAME", "--role", "lead", "--deployment", "DIR"));
        assertThat(done(words, "").err()).contains("is copied to");
    }

    private void restore(List<String> words) throws IOException {
        backup(List.of("backup", "--to", "FILE", "--deployment", "DIR"));
        try (Stream<Path> data = Files.walk(folder.resolve("data"))) {
            for (Path each : data.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
        assertThat(done(words, "").err()).contains("is made out of");
        assertThat(users().out()).isEqualTo("awa\tlead\tactive\n");
    }

    private Cli users() {
        return done(List.of("user", "list", "--deployment", "DIR"), "");
    }

    private Cli done(List<String> words, String typed) {
        Cli cli =
                Cli.run(CheckTest.SET, typed, words.stream().map(this::own).toArray(String[]::new));
        assertThat(cli.code()).as("%s: %s", words, cli.err()).isZero();
        return cli;
    }

    private Process start(List<String> words) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        for (String word : words) command.add(own(word));
        File errors = folder.resolve("errors.log").toFile();
        return new ProcessBuilder(command).redirectError(errors).start();
    }

    /** What a reader puts for the words in capitals. */
    private String own(String word) {
        return switch (word) {
            case "DIR" -> folder.toString();
            case "NAME" -> "awa";
            case "FILE" -> folder.resolve("copy of the store").toString();
            case "FOLDER" -> folder.resolve("files of the store").toString();
            default -> word;
        };
    }

    private static String until(BufferedReader lines, String start) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine())
            if (line.startsWith(start)) return line;
        return fail("it ended before it said '" + start + "'");
    }

    private static String words(MatchResult written) {
        return written.group(1).strip().replaceAll("\\s+", " ");
    }
}
