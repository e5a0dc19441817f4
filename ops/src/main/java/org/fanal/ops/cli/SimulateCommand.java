package org.fanal.ops.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.engine.Engine;
import org.fanal.flows.engine.Referrals;
import org.fanal.flows.engine.Turn;
import org.fanal.flows.engine.World;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Script;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.HostClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code simulate}: a conversation in the terminal, or a campaign. Nothing of it is stored or sent.
 */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Holds a conversation in the terminal, or with the inputs of a file.")
final class SimulateCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Spec private CommandSpec spec = CommandSpec.create();

    /** All of it, or none where a subcommand follows. */
    @ArgGroup(exclusive = false)
    private @Nullable Asked asked;

    @Option(
            names = "--inputs",
            paramLabel = "FILE",
            description = "one input a line; by SMS the first one opens the conversation")
    private @Nullable Path inputs;

    /** Which conversation. */
    static final class Asked {
        @Option(
                names = "--deployment",
                required = true,
                paramLabel = "DIR",
                description = "the deployment's folder")
        private Path deployment = Path.of("");

        @Option(names = "--flow", required = true, paramLabel = "F", description = "a flow's name")
        private String flow = "";

        @Option(
                names = "--medium",
                required = true,
                paramLabel = "MEDIUM",
                description = "ussd, sms or voice")
        private String medium = "";

        @Option(
                names = "--language",
                required = true,
                paramLabel = "L",
                description = "the caller's language: it is asked in, and offered first")
        private String language = "";
    }

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (asked == null)
            throw new ParameterException(
                    spec.commandLine(),
                    "name a conversation by --deployment, --flow, --medium and --language, or say"
                            + " 'simulate campaign'");
        hold(asked);
        return 0;
    }

    private void hold(Asked what) throws IOException {
        Medium by =
                Arrays.stream(Medium.values())
                        .filter(each -> each.tag().equals(what.medium))
                        .findFirst()
                        .orElseThrow(() -> new CommandFailure("--medium is ussd, sms or voice"));
        Deployment deployment =
                new Deployments(terminal).sound(DeploymentOptions.existing(what.deployment));
        Script script = deployment.script();
        if (script.flow(what.flow).isEmpty())
            throw new CommandFailure(
                    "there is no flow '"
                            + what.flow
                            + "', name one of "
                            + String.join(", ", new TreeSet<>(script.flows().keySet())));
        if (!script.catalogues().tags().contains(what.language))
            throw new CommandFailure(
                    "there is no language '"
                            + what.language
                            + "', name one of "
                            + String.join(", ", script.catalogues().tags()));
        try (BufferedReader lines = inputs == null ? terminal.in() : file(inputs)) {
            new Talk(deployment, by, lines, what).hold();
        }
    }

    private static BufferedReader file(Path file) {
        try {
            return Files.newBufferedReader(file);
        } catch (IOException _) {
            throw new CommandFailure("the inputs " + file + " cannot be read, check the path");
        }
    }

    /** One conversation. */
    private final class Talk {
        private final Deployment deployment;
        private final Medium by;
        private final BufferedReader lines;
        private final String flow;
        private final String language;
        private final Engine engine = new Engine();

        Talk(Deployment deployment, Medium by, BufferedReader lines, Asked what) {
            flow = what.flow;
            language = what.language;
            this.deployment = deployment;
            this.by = by;
            this.lines = lines;
        }

        void hold() throws IOException {
            Script script = deployment.script();
            Optional<String> first = by == Medium.SMS ? next() : Optional.empty();
            Turn turn = engine.open(script, flow, by, first, world());
            show(turn);
            while (!turn.after().ended()) {
                Optional<String> input = next();
                turn =
                        input.isEmpty()
                                ? engine.breakOff(script, turn.after(), world())
                                : engine.step(script, turn.after(), input.get(), world());
                show(turn);
            }
        }

        /** What is typed; empty once nothing more comes. */
        private Optional<String> next() throws IOException {
            terminal.out().print("> ");
            terminal.out().flush();
            Optional<String> input = Optional.ofNullable(lines.readLine());
            if (inputs != null || input.isEmpty())
                terminal.out().println(input.orElse("(silence)"));
            return input;
        }

        private void show(Turn turn) {
            for (Effect effect : turn.effects()) terminal.out().println(words(effect));
            terminal.out().flush();
        }

        private World world() {
            List<String> offered = new ArrayList<>(List.of(language));
            for (String tag : deployment.script().catalogues().tags())
                if (!tag.equals(language)) offered.add(tag);
            return new World(
                    HostClock.UTC.instant(),
                    deployment.places(),
                    List.copyOf(offered),
                    language,
                    Limits.USUAL,
                    deployment.settings().conversation().navigation(),
                    Referrals.NONE);
        }
    }

    /** Effects but the reply stand behind a sign of their own. */
    private static String words(Effect effect) {
        return switch (effect) {
            case Effect.Reply reply -> reply.text();
            case Effect.FileReport report ->
                    "# report: form "
                            + orNone(report.filing().form())
                            + ", urgency "
                            + report.filing().urgency().tag()
                            + ", place "
                            + orNone(report.filing().place())
                            + ", child "
                            + (report.filing().child() ? "yes" : "no")
                            + ", police "
                            + plain(report.filing().police())
                            + (report.filing().partial() ? ", partial" : "");
            case Effect.Consent consent ->
                    "# consent: " + consent.purpose() + (consent.given() ? " yes" : " no");
            case Effect.Contact contact ->
                    "# contact: " + (contact.wish().allowed() ? "yes" : "no");
            case Effect.Subscribe subscribe ->
                    "# subscribe: " + subscribe.route() + " " + subscribe.stage();
            case Effect.Referred referred ->
                    "# referred: " + referred.need() + " " + referred.endpoint();
            case Effect.End end -> "# end: " + plain(end.how());
        };
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
