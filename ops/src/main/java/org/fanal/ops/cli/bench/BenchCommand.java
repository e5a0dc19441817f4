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
import org.jspecify.annotations.Nullable;
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
        throw new ParameterException(spec.commandLine(), "name a benchmark: ussd, campaign");
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

    @Command(
            name = "campaign",
            mixinStandardHelpOptions = true,
            description =
                    "Campaigns planned and sent to a carrier on this machine, and alerts beside them.")
    int campaign(
            @Option(
                            names = "--recipients",
                            defaultValue = "1000000",
                            description = "people of a campaign that is planned (${DEFAULT-VALUE})")
                    int recipients,
            @Option(
                            names = "--messages",
                            defaultValue = "50000",
                            description = "messages of a campaign that is sent (${DEFAULT-VALUE})")
                    int messages,
            @Option(
                            names = "--alerts",
                            defaultValue = "100",
                            description = "reports, idle and beside (${DEFAULT-VALUE})")
                    int alerts,
            @Option(
                            names = "--rounds",
                            defaultValue = "5",
                            description = "rounds of each (${DEFAULT-VALUE})")
                    int rounds,
            @Option(names = "--only", description = "one part: ${COMPLETION-CANDIDATES}")
                    @Nullable CampaignPart only)
            throws IOException, TimeoutException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), ".fanal-bench");
        Vertx vertx = Vertx.vertx();
        try (CampaignBench bench = new CampaignBench(vertx)) {
            Lines lines = new Lines(out);
            if (only != CampaignPart.sending)
                bench.plan(
                                deployment(folder, bench, CampaignPart.planning, alerts),
                                BenchCommand::load,
                                recipients,
                                rounds)
                        .print(lines);
            if (only != CampaignPart.planning)
                bench.send(
                                deployment(folder, bench, CampaignPart.sending, alerts),
                                BenchCommand::load,
                                messages,
                                rounds)
                        .print(lines);
            return 0;
        } finally {
            vertx.close().await();
            delete(folder);
        }
    }

    private CampaignDeployment deployment(
            Path folder, CampaignBench bench, CampaignPart part, int teams) throws IOException {
        return CampaignDeployment.make(
                demo.get(),
                Files.createDirectories(folder.resolve(part.name())),
                bench.port(),
                part.rate(),
                teams);
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
