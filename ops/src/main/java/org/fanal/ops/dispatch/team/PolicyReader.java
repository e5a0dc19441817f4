package org.fanal.ops.dispatch.team;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.load.Durations;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.medium.Medium;

/** Reads the policies of {@code teams.yaml}. */
final class PolicyReader {
    static final String UNTIL_TAKEN = "until-taken";
    private static final int MOST_REPEATS = 1000;
    private final EnumSet<Urgency> served = EnumSet.noneOf(Urgency.class);

    /** One policy; empty, and reported, where it has no id or no steps. */
    Optional<Policy> read(Fields fields) {
        String id = fields.text("id");
        Set<Urgency> urgencies = urgencies(fields);
        List<PolicyStep> steps = new ArrayList<>();
        for (Fields step : fields.each("steps", "a step")) step(step).ifPresent(steps::add);
        if (fields.items("steps").isEmpty())
            fields.error("steps", "a policy needs 'steps', list at least one");
        OptionalInt repeat = repeat(fields);
        Duration remind =
                fields.parsed(
                        "remind",
                        Duration.ZERO,
                        "a duration above zero, such as 30m",
                        PolicyReader::positive);
        reach(fields, id, urgencies);
        if (repeat.isPresent() && urgencies.stream().anyMatch(u -> u.above(Urgency.NORMAL)))
            fields.warning(
                    "repeat",
                    "policy '" + id + "' ends for urgent reports, write 'repeat: until-taken'");
        fields.done();
        if (id.isEmpty() || steps.isEmpty()) return Optional.empty();
        return Optional.of(
                new Policy(
                        id,
                        urgencies,
                        steps,
                        repeat,
                        Optional.of(remind).filter(Duration::isPositive)));
    }

    /** The urgency that none of them serves. */
    Set<Urgency> unserved() {
        return EnumSet.complementOf(served);
    }

    private static Set<Urgency> urgencies(Fields fields) {
        Set<Urgency> urgencies = EnumSet.noneOf(Urgency.class);
        Optional<Fields> which = fields.fields("for");
        if (which.isEmpty()) return EnumSet.allOf(Urgency.class);
        for (String tag : which.get().texts("urgency"))
            Urgency.of(tag)
                    .ifPresentOrElse(
                            urgencies::add,
                            () ->
                                    which.get()
                                            .error(
                                                    "urgency",
                                                    "'"
                                                            + tag
                                                            + "' is no urgency, write critical,"
                                                            + " high or normal"));
        if (!which.get().has("urgency"))
            which.get().error("urgency", "'for' needs 'urgency', list at least one");
        which.get().done();
        return urgencies;
    }

    private void reach(Fields fields, String id, Set<Urgency> urgencies) {
        if (!urgencies.isEmpty() && served.containsAll(urgencies))
            fields.error(
                    "for",
                    "policy '"
                            + id
                            + "' is never reached: those before it serve the same urgency, take it"
                            + " out or move it up");
        served.addAll(urgencies);
    }

    private static Optional<PolicyStep> step(Fields fields) {
        Optional<Notify> whom =
                fields.required("notify", "on-duty, everyone or supervisors", Notify::of);
        Set<Medium> by = by(fields);
        Optional<Duration> pause =
                fields.required(
                        "wait", "a duration above zero, such as 2m", PolicyReader::positive);
        fields.done();
        if (whom.isEmpty() || by.isEmpty() || pause.isEmpty()) return Optional.empty();
        return Optional.of(new PolicyStep(whom.get(), by, pause.get()));
    }

    private static Set<Medium> by(Fields fields) {
        Set<Medium> by = EnumSet.noneOf(Medium.class);
        for (String tag : fields.texts("by")) {
            if (tag.equals("sms")) by.add(Medium.SMS);
            else if (tag.equals("voice")) by.add(Medium.VOICE);
            else fields.error("by", "'" + tag + "' is no way to call, write sms or voice");
        }
        if (fields.any("by").isEmpty()) fields.error("by", "a step needs 'by', write [sms]");
        if (by.contains(Medium.VOICE))
            fields.warning(
                    "by",
                    by.size() == 1
                            ? "this step is skipped until voice exists, add sms to it"
                            : "voice is skipped until voice exists, the step goes by sms alone");
        return by;
    }

    private static OptionalInt repeat(Fields fields) {
        Optional<Node> node = fields.any("repeat");
        if (fields.textIfAny("repeat").filter(UNTIL_TAKEN::equals).isPresent())
            return OptionalInt.empty();
        if (node.isEmpty()) return OptionalInt.of(0);
        return OptionalInt.of(
                fields.parsed(
                        "repeat",
                        0,
                        "until-taken, or how many times more from 0 to " + MOST_REPEATS,
                        PolicyReader::count));
    }

    private static Optional<Integer> count(String text) {
        if (!text.matches("[0-9]{1,4}")) return Optional.empty();
        return Optional.of(Integer.parseInt(text)).filter(n -> n <= MOST_REPEATS);
    }

    private static Optional<Duration> positive(String text) {
        return Durations.parse(text).filter(Duration::isPositive);
    }
}
