package org.fanal.ops.cli.bench;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fanal.flows.load.Severity;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.DeploymentLoader;
import org.fanal.ops.app.Environment;
import org.fanal.ops.app.KnownCarriers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench}: figures beside a baseline taken in the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures, each figure beside a baseline of the same run.",
        synopsisSubcommandLabel = "BENCHMARK")
public final class BenchCommand implements Runnable {
    private final PrintWriter out;
    private final Supplier<Path> demo;

    @Spec private CommandSpec spec = CommandSpec.create();

    /**
     * Measures nothing yet.
     *
     * @param out where figures go
     * @param demo the demonstration deployment, whose flows and texts are used
     */
    public BenchCommand(PrintWriter out, Supplier<Path> demo) {
        this.out = out;
        this.demo = demo;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a benchmark: ussd");
    }

    @Command(
            name = "ussd",
            mixinStandardHelpOptions = true,
            description =
                    "USSD turns through real HTTP, 64 connections, each on disk before its answer.")
    int ussd(
            @Option(
                            names = "--seconds",
                            defaultValue = "4",
                            description = "length of a round (${DEFAULT-VALUE})")
                    int seconds)
            throws IOException, TimeoutException {
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), ".fanal-bench");
        Vertx vertx = Vertx.vertx();
        try {
            Deployment deployment = load(BenchDeployment.make(demo.get(), folder));
            new UssdBench(vertx, seconds * 1000L)
                    .run(deployment, folder.resolve("data"))
                    .print(out);
            return 0;
        } finally {
            vertx.close().await();
            delete(folder);
        }
    }

    private static Deployment load(Path folder) {
        DeploymentLoader.Loaded loaded =
                new DeploymentLoader(
                                folder,
                                new Environment(Map.of(), Severity.ERROR),
                                KnownCarriers.with(new Phones()))
                        .load();
        return loaded.deployment()
                .orElseThrow(() -> new IllegalStateException(loaded.problems().toString()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
