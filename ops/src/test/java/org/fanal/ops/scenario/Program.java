package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.ops.cli.Main;

/** The program as it is really run: a process of its own, killed when the test ends. */
final class Program implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready public=(\\S+) console=(\\S+)");
    private static final int PATIENCE = 20;
    private final Process process;
    private final Path errors;
    private final Thread reader;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final String url;
    private final String console;

    private Program(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.reader = Thread.ofVirtual().start(this::read);
        Matcher ready = READY.matcher(next());
        assertThat(ready.matches()).isTrue();
        url = ready.group(1);
        console = ready.group(2);
    }

    /** Runs the deployment and waits until it serves. */
    static Program run(Path deployment, Path data) {
        try {
            Path errors = Files.createTempFile("fanal", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "run",
                            "--deployment",
                            deployment.toString(),
                            "--data",
                            data.toString());
            builder.environment().putAll(TestDeployment.ENVIRONMENT);
            return new Program(builder.redirectError(errors.toFile()).start(), errors);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    /** Where carriers reach it. */
    String publicUrl() {
        return url;
    }

    /** Where people reach it. */
    String consoleUrl() {
        return console;
    }

    /** Standard output, but for the line with which it was ready. */
    List<String> saidMore() {
        join();
        return new ArrayList<>(said);
    }

    /** As a power cut does. */
    void dies() {
        var _ = process.destroyForcibly();
        int _ = exit();
    }

    /** SIGTERM; it goes on until {@link #exit}. */
    void isToldToStop() {
        process.destroy();
    }

    /** Its exit code, once it has ended. */
    int exit() {
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) throw silent("does not end");
            return process.exitValue();
        } catch (InterruptedException why) {
            throw new IllegalStateException(why);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) dies();
    }

    private void read() {
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) said.add(line);
        } catch (IOException gone) {
            // the JDK closes the stream of a process that has ended, also under who reads it
            if (process.isAlive()) said.add("standard output ended: " + gone);
        }
    }

    private String next() {
        try {
            String line = said.poll(PATIENCE, TimeUnit.SECONDS);
            if (line != null) return line;
        } catch (InterruptedException why) {
            throw new IllegalStateException(why);
        }
        close();
        throw silent("is not ready");
    }

    private void join() {
        try {
            if (!reader.join(java.time.Duration.ofSeconds(PATIENCE))) throw silent("goes on");
        } catch (InterruptedException why) {
            throw new IllegalStateException(why);
        }
    }

    private AssertionError silent(String what) {
        try {
            return new AssertionError("the program " + what + ": " + Files.readString(errors));
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }
}
