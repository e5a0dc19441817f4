package org.fanal.ops.dispatch.team;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.medium.Medium;

/**
 * How an alert goes from people to people until somebody takes it.
 *
 * @param urgencies of the reports it is for
 * @param steps at least one
 * @param repeat how many times more the steps are gone through; empty: until somebody takes it
 * @param remind how long after it was taken and nothing heard its taker is reminded; empty: never
 */
public record Policy(
        String id,
        Set<Urgency> urgencies,
        List<PolicyStep> steps,
        OptionalInt repeat,
        Optional<Duration> remind) {

    /** What holds where no policy is for an urgency: the supervisors, until one takes it. */
    public static final Policy SUPERVISORS =
            new Policy(
                    "supervisors",
                    Set.of(Urgency.values()),
                    List.of(
                            new PolicyStep(
                                    Notify.SUPERVISORS,
                                    Set.of(Medium.SMS, Medium.VOICE),
                                    Duration.ofMinutes(5))),
                    OptionalInt.empty(),
                    Optional.of(Duration.ofMinutes(30)));
}
