package org.fanal.flows.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;
import org.fanal.flows.medium.Medium;

/**
 * A whole conversation in a file: what the caller does, what they see, what else is to be done.
 *
 * @param name what it shows
 * @param deployment the folder of its flows and languages
 * @param flow the flow
 * @param medium what carries it
 * @param world what the turns know
 * @param turns in order
 */
record Scenario(
        String name,
        String deployment,
        String flow,
        Medium medium,
        World world,
        List<TurnWanted> turns) {

    /**
     * One turn.
     *
     * @param act {@code opens}, {@code sends} or {@code breaks off}
     * @param input what is sent
     * @param shows what is seen; empty where nothing is said
     * @param does the other effects, one a line
     */
    record TurnWanted(String act, String input, String shows, List<String> does) {}

    static Scenario read(String file) {
        Problems problems = new Problems();
        Node node =
                YamlFile.read(file, Deployment.resource("/scenarios/" + file), problems)
                        .orElseThrow();
        Fields fields = Fields.of(node, "a scenario", problems).orElseThrow();
        Scenario scenario =
                new Scenario(
                        fields.text("scenario"),
                        fields.text("deployment"),
                        fields.text("flow"),
                        Medium.valueOf(fields.text("medium").toUpperCase(Locale.ROOT)),
                        Worlds.read(fields),
                        turns(fields));
        fields.done();
        if (problems.stop()) throw new AssertionError(problems.sorted().toString());
        return scenario;
    }

    private static List<TurnWanted> turns(Fields fields) {
        List<TurnWanted> turns = new ArrayList<>();
        for (Fields turn : fields.each("turns", "a turn")) {
            String act =
                    List.of("opens", "sends", "breaks off").stream()
                            .filter(turn::has)
                            .findFirst()
                            .orElseThrow();
            turns.add(
                    new TurnWanted(
                            act,
                            turn.textIfAny(act).orElse(""),
                            turn.textIfAny("shows").orElse("").strip(),
                            turn.texts("does")));
            turn.done();
        }
        return turns;
    }

    /** An effect on one line, in full, as scenarios write it. */
    static Optional<String> line(Effect effect) {
        return switch (effect) {
            case Effect.Reply reply -> reply.ends() ? Optional.of("reply ends") : Optional.empty();
            case Effect.FileReport report -> Optional.of("file " + line(report.filing()));
            case Effect.Consent c ->
                    Optional.of(
                            "consent %s %s %s %s"
                                    .formatted(
                                            c.purpose(),
                                            c.given() ? "yes" : "no",
                                            c.wording(),
                                            c.language()));
            case Effect.Contact contact -> Optional.of("contact " + line(contact.wish()));
            case Effect.Subscribe s -> Optional.of("subscribe " + s.route() + " " + s.stage());
            case Effect.Referred r -> Optional.of("referred " + r.need() + " " + r.endpoint());
            case Effect.End end -> Optional.of("end " + end.how().name().toLowerCase(Locale.ROOT));
        };
    }

    private static String line(ContactWish wish) {
        if (!wish.allowed()) return "no";
        return wish.medium().orElseThrow().tag()
                + " "
                + wish.hours().name().toLowerCase(Locale.ROOT);
    }

    private static String line(Filing filing) {
        Map<String, String> answers = new TreeMap<>(filing.answers());
        return "form=%s urgency=%s place=%s child=%s police=%s language=%s%s%s %s"
                .formatted(
                        filing.form(),
                        filing.urgency().tag(),
                        filing.place(),
                        filing.child(),
                        filing.police().name().toLowerCase(Locale.ROOT),
                        filing.language(),
                        filing.partial() ? " partial" : "",
                        filing.flagged() ? " flagged" : "",
                        answers.entrySet().stream()
                                .map(a -> a.getKey() + "=" + a.getValue())
                                .collect(Collectors.joining("; ", "[", "]")))
                .replace('\n', '|');
    }
}
