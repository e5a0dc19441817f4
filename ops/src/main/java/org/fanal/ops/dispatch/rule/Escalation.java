package org.fanal.ops.dispatch.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fanal.flows.medium.Medium;
import org.fanal.ops.dispatch.rule.CarriedOut.Ending;
import org.fanal.ops.dispatch.team.Policy;
import org.fanal.ops.dispatch.team.PolicyStep;

/**
 * From step to step: carries out every step that is due, passes at once those that call nobody, and
 * says when the next one is. The police are rung with the others and weigh nothing (R13).
 */
public final class Escalation {
    private static final Duration LEAST_PAUSE = Duration.ofMinutes(1);
    private final Policy policy;
    private final Function<PolicyStep, List<Called>> people;
    private final Instant now;

    /**
     * @param people whom a step calls now
     */
    public Escalation(Policy policy, Function<PolicyStep, List<Called>> people, Instant now) {
        this.policy = policy;
        this.people = people;
        this.now = now;
    }

    /**
     * Carries out what is due. After an outage that is every step that fell due meanwhile, each at
     * most once, and the next pause counts from now: people need their time to answer.
     */
    public Advance advance(Progress before) {
        List<CarriedOut> carried = new ArrayList<>();
        Progress at = before;
        Duration pause = Duration.ZERO;
        while (!at.due().isAfter(now) && carried.size() < policy.steps().size()) {
            Optional<Progress> next = successor(at);
            if (next.isEmpty()) break;
            PolicyStep step = policy.steps().get(next.get().step());
            CarriedOut done = carryOut(step, next.get());
            carried.add(done);
            if (done.ending() == Ending.RANG) pause = step.pause();
            at = done.ending() == Ending.RANG ? later(next.get(), step.pause()) : next.get();
        }
        if (carried.isEmpty())
            return new Advance(carried, Optional.of(at).filter(p -> p.due().isAfter(now)));
        Instant due = now.plus(pause.isZero() ? wholeRound() : pause);
        return new Advance(carried, Optional.of(waiting(at, due)));
    }

    /** Whether a later step of this round calls somebody who is not out. */
    public boolean someoneLeftInRound(Progress at) {
        return policy.steps().stream()
                .skip(at.step() + 1L)
                .flatMap(step -> people.apply(step).stream())
                .anyMatch(called -> !called.police() && !at.out().contains(called.responder()));
    }

    /** Whether any step calls somebody else. */
    public boolean someoneBut(String responder) {
        return policy.steps().stream()
                .flatMap(step -> people.apply(step).stream())
                .anyMatch(called -> !called.police() && !called.responder().equals(responder));
    }

    private CarriedOut carryOut(PolicyStep step, Progress at) {
        List<Called> all = people.apply(step);
        List<Called> left =
                all.stream().filter(called -> !at.out().contains(called.responder())).toList();
        return new CarriedOut(at.round(), at.step(), left, ending(step, all, left));
    }

    private static Ending ending(PolicyStep step, List<Called> all, List<Called> left) {
        if (!step.by().contains(Medium.SMS)) return Ending.VOICE;
        if (all.stream().allMatch(Called::police)) return Ending.NOBODY;
        return left.stream().allMatch(Called::police) ? Ending.ALL_OUT : Ending.RANG;
    }

    /** A new round asks everybody again. */
    private Optional<Progress> successor(Progress at) {
        if (at.step() < policy.steps().size() - 1)
            return Optional.of(new Progress(at.round(), at.step() + 1, at.due(), at.out()));
        if (policy.repeat().isPresent() && at.round() >= policy.repeat().getAsInt())
            return Optional.empty();
        return Optional.of(new Progress(at.round() + 1, 0, at.due(), Set.of()));
    }

    private static Progress later(Progress at, Duration pause) {
        return new Progress(at.round(), at.step(), at.due().plus(pause), at.out());
    }

    private static Progress waiting(Progress at, Instant due) {
        return new Progress(at.round(), at.step(), due, at.out());
    }

    /** A round that called nobody is tried again in the time that it would have taken. */
    private Duration wholeRound() {
        Duration whole =
                policy.steps().stream()
                        .map(PolicyStep::pause)
                        .reduce(Duration.ZERO, Duration::plus);
        return whole.compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : whole;
    }
}
