package org.fanal.ops.cli.model;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.fanal.flows.load.Durations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code simulate campaign}: what callers of a made-up hotline meet, all at once and paced. */
@Command(
        name = "campaign",
        mixinStandardHelpOptions = true,
        description = "Shows what callers meet when a campaign is sent at once, and when paced.")
public final class SimulateCampaignCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--messages", defaultValue = "50000", description = "${DEFAULT-VALUE}")
    private int messages;

    @Option(
            names = "--people",
            defaultValue = "6",
            description = "who answer, day and night (${DEFAULT-VALUE})")
    private int people;

    @Option(
            names = "--rate",
            defaultValue = "0.004",
            description = "share of messages that cause a contact (${DEFAULT-VALUE})")
    private double rate;

    @Option(
            names = "--half-life",
            defaultValue = "90m",
            converter = Time.class,
            description = "until half of those who respond have (${DEFAULT-VALUE})")
    private Duration halfLife = Duration.ZERO;

    @Option(
            names = "--base",
            defaultValue = "6",
            description = "contacts an hour that come anyway (${DEFAULT-VALUE})")
    private double base;

    @Option(
            names = "--patience",
            defaultValue = "3m",
            converter = Time.class,
            description = "mean time until a caller gives up (${DEFAULT-VALUE})")
    private Duration patience = Duration.ZERO;

    @Option(
            names = "--handling",
            defaultValue = "12m",
            converter = Time.class,
            description = "mean time of a contact (${DEFAULT-VALUE})")
    private Duration handling = Duration.ZERO;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "of all chance: same seed, same outcome (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--plot", paramLabel = "FILE", description = "an SVG to draw as well")
    private @Nullable Path plot;

    /**
     * Simulates nothing yet.
     *
     * @param out where the table goes
     */
    public SimulateCampaignCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        needs(messages >= 1 && messages <= 1_000_000, "--messages is 1 to 1000000");
        needs(people >= 0 && people <= 1000, "--people is 0 to 1000");
        needs(rate >= 0 && rate <= 1, "--rate is a share, 0 to 1");
        needs(base >= 0 && base <= 10_000, "--base is 0 to 10000 an hour");
        Case is =
                new Case(
                        messages,
                        rate,
                        halfLife,
                        new Case.Hotline(people, base, handling, patience),
                        seed);
        Compared compared = new Compared(is, Simulation.allAtOnce(is), Simulation.paced(is));
        out.print(new TextPlot(compared).draw());
        out.flush();
        if (plot != null) {
            var _ = Files.writeString(plot, new SvgPlot(compared).draw());
        }
        return 0;
    }

    private void needs(boolean right, String what) {
        if (!right) throw new ParameterException(spec.commandLine(), what);
    }

    /** A duration as the files of a deployment write it, of at least a second. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return Durations.parse(text)
                    .filter(time -> time.toSeconds() > 0)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'" + text + "' is no duration such as 90m"));
        }
    }
}
