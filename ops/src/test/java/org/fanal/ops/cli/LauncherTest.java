package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ops/fanal} as people call it; where there is no build yet, it would make one. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class LauncherTest {
    private static final Path LAUNCHER = Path.of("fanal").toAbsolutePath();
    @TempDir Path folder;
    private Path elsewhere = Path.of("");

    @BeforeEach
    void elsewhere() throws IOException {
        elsewhere = Files.createDirectories(folder.resolve("a folder with blanks"));
    }

    @Test
    void itRunsFromAnywhereAndThroughLinks() throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(Path.of("target/fanal.jar")) && Files.exists(Path.of("target/lib")));
        Path deployment = Files.createDirectory(elsewhere.resolve("my deployment"));
        var _ = Example.in(deployment);
        Path link = Files.createSymbolicLink(elsewhere.resolve("fanal link"), LAUNCHER);
        Process check = call(link, List.of("check", "--deployment", "my deployment"), true);
        String out = text(check.getInputStream().readAllBytes());
        assertThat(check.waitFor()).isZero();
        assertThat(out.lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("[a-zA-Z/._-]+:[0-9]+: warning: .+"));
        assertThat(call(link, List.of("check"), true).waitFor()).isEqualTo(2);
    }

    @Test
    void withoutAJdkItSaysInOneLineWhatToInstall() throws IOException, InterruptedException {
        Path copy = Files.createDirectories(elsewhere.resolve("ops")).resolve("fanal");
        String script = Files.readString(LAUNCHER).replace("/usr/lib/jvm/*", "/nowhere/*");
        var _ = Files.writeString(copy, script);
        assertThat(copy.toFile().setExecutable(true)).isTrue();
        Process none = call(copy, List.of("check"), false);
        String err = text(none.getErrorStream().readAllBytes());
        assertThat(none.waitFor()).isEqualTo(1);
        assertThat(err.lines())
                .singleElement()
                .asString()
                .startsWith("fanal: Fanal needs a JDK 25 and none was found");
        assertThat(none.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void aBuildThatIsOlderThanItsSourceIsSaidToBe() throws IOException, InterruptedException {
        Path ops = Files.createDirectories(elsewhere.resolve("ops"));
        Path copy = Files.copy(LAUNCHER, ops.resolve("fanal"));
        var _ = Files.createDirectories(ops.resolve("target/lib"));
        Path jar = Files.createFile(ops.resolve("target/fanal.jar"));
        Path source = Files.createFile(elsewhere.resolve("pom.xml"));
        var _ = Files.setLastModifiedTime(source, FileTime.fromMillis(0));
        assertThat(said(copy)).doesNotContain("fanal: the source has changed");
        var _ = Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        var _ = Files.setLastModifiedTime(source, FileTime.fromMillis(60_000));
        assertThat(said(copy)).contains("fanal: the source has changed since this build: 'mvn");
    }

    private String said(Path launcher) throws IOException, InterruptedException {
        Process process = call(launcher, List.of("check"), true);
        String err = text(process.getErrorStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(1);
        return err;
    }

    private Process call(Path launcher, List<String> arguments, boolean java) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString());
        builder.command().addAll(arguments);
        builder.directory(elsewhere.toFile());
        if (java) {
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(CheckTest.SET);
        } else {
            builder.environment().remove("JAVA_HOME");
            builder.environment().put("PATH", onlyTools().toString());
        }
        return builder.start();
    }

    /** A path with what the launcher itself needs, and no Java. */
    private Path onlyTools() throws IOException {
        Path tools = Files.createDirectories(elsewhere.resolve("tools"));
        for (String name : List.of("bash", "env", "dirname", "readlink", "grep")) {
            Path link = tools.resolve(name);
            if (!Files.exists(link)) {
                Path _ = Files.createSymbolicLink(link, Path.of("/usr/bin", name));
            }
        }
        return tools;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
