package org.fanal.ops.dispatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.medium.Medium;
import org.fanal.ops.dispatch.rule.CarriedOut.Ending;
import org.fanal.ops.dispatch.team.Notify;
import org.fanal.ops.dispatch.team.Policy;
import org.fanal.ops.dispatch.team.PolicyStep;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private static final Instant T = Instant.parse("2026-11-03T10:00:00Z");
    private static final Called AWA = new Called("awa", "dakar", false);
    private static final Called BINTA = new Called("binta", "dakar", false);
    private static final Called SIRA = new Called("sira", "supervisors", false);
    private static final Called MOUSSA = new Called("moussa", "police", true);

    private static final Policy URGENT = policy(OptionalInt.empty());

    private final Map<Notify, List<Called>> crew =
            new EnumMap<>(
                    Map.of(
                            Notify.ON_DUTY, List.of(AWA),
                            Notify.EVERYONE, List.of(AWA, BINTA),
                            Notify.SUPERVISORS, List.of(SIRA)));

    @Test
    void nobodyAnswersThroughEveryStepAndRoundAfterRound() {
        Progress at = Progress.start(T);
        List<String> rung = new ArrayList<>();
        for (int minute = 0; minute <= 30; minute++) {
            if (at.due().isAfter(minute(minute))) continue;
            Advance advance = advance(at, minute(minute), URGENT);
            for (Called called : advance.rings()) rung.add(minute + " " + called.responder());
            at = advance.after().orElseThrow();
        }
        assertThat(rung)
                .containsExactly(
                        "0 awa",
                        "2 awa",
                        "5 awa",
                        "5 binta",
                        "10 sira",
                        "15 awa",
                        "17 awa",
                        "20 awa",
                        "20 binta",
                        "25 sira",
                        "30 awa");
    }

    @Test
    void aPolicyThatEndsStopsAfterItsRounds() {
        Policy twice = policy(OptionalInt.of(1));
        Progress at = Progress.start(T);
        int steps = 0;
        Optional<Progress> next = Optional.of(at);
        Instant now = T;
        while (next.isPresent()) {
            now = next.get().due();
            Advance advance = advance(next.get(), now, twice);
            steps += advance.carried().size();
            next = advance.after();
        }
        assertThat(steps).isEqualTo(8);
        assertThat(now).isEqualTo(minute(30));
    }

    @Test
    void afterAnOutageEveryStepMissedGoesOutAtOnceAndEachPersonOnce() {
        Progress afterFirst = advance(Progress.start(T), T, URGENT).after().orElseThrow();
        Advance advance = advance(afterFirst, minute(11), URGENT);
        assertThat(advance.carried()).extracting(CarriedOut::step).containsExactly(1, 2, 3);
        assertThat(advance.rings()).containsExactly(AWA, BINTA, SIRA);
        assertThat(advance.after().orElseThrow().due()).isEqualTo(minute(16));
    }

    @Test
    void aDayOffDutyRingsNobodyTwice() {
        Progress afterFirst = advance(Progress.start(T), T, URGENT).after().orElseThrow();
        Advance advance = advance(afterFirst, T.plus(Duration.ofDays(1)), URGENT);
        assertThat(advance.carried()).hasSize(4);
        assertThat(advance.rings()).containsExactlyInAnyOrder(AWA, BINTA, SIRA);
        assertThat(advance.after().orElseThrow().due()).isAfter(T.plus(Duration.ofDays(1)));
    }

    @Test
    void aStepWithNobodyOnDutyIsPassedAtOnce() {
        crew.put(Notify.ON_DUTY, List.of());
        Advance advance = advance(Progress.start(T), T, URGENT);
        assertThat(advance.carried())
                .extracting(CarriedOut::ending)
                .containsExactly(Ending.NOBODY, Ending.NOBODY, Ending.RANG);
        assertThat(advance.rings()).containsExactly(AWA, BINTA);
        assertThat(advance.after().orElseThrow().due()).isEqualTo(minute(5));
    }

    @Test
    void whoPassedIsNotRungAgainInTheSameRound() {
        Progress passed = new Progress(0, 0, T, Set.of("awa"));
        Advance advance = advance(passed, T, URGENT);
        assertThat(advance.carried())
                .extracting(CarriedOut::ending)
                .containsExactly(Ending.ALL_OUT, Ending.RANG);
        assertThat(advance.rings()).containsExactly(BINTA);
        assertThat(advance.after().orElseThrow().step()).isEqualTo(2);
    }

    @Test
    void aNewRoundAsksEverybodyAgain() {
        Progress passed = new Progress(0, 3, T, Set.of("awa", "sira"));
        Advance advance = advance(passed, T, URGENT);
        assertThat(advance.rings()).containsExactly(AWA);
        assertThat(advance.after().orElseThrow().out()).isEmpty();
        assertThat(advance.after().orElseThrow().round()).isEqualTo(1);
    }

    @Test
    void aStepByVoiceAloneIsSkipped() {
        Policy voice =
                new Policy(
                        "p",
                        Set.of(Urgency.HIGH),
                        List.of(
                                step(Notify.ON_DUTY, 2, Medium.VOICE),
                                step(Notify.SUPERVISORS, 5, Medium.SMS)),
                        OptionalInt.empty(),
                        Optional.empty());
        Advance advance = advance(Progress.start(T), T, voice);
        assertThat(advance.carried())
                .extracting(CarriedOut::ending)
                .containsExactly(Ending.VOICE, Ending.RANG);
        assertThat(advance.rings()).containsExactly(SIRA);
    }

    @Test
    void whereNobodyCanBeCalledAtAllItTriesAgainInTheTimeOfARound() {
        crew.replaceAll((whom, people) -> List.of());
        Advance advance = advance(Progress.start(T), T, URGENT);
        assertThat(advance.carried()).hasSize(4);
        assertThat(advance.rings()).isEmpty();
        assertThat(advance.after().orElseThrow().due()).isEqualTo(minute(15));
    }

    @Test
    void thePoliceAloneNeitherHoldNorHurryAStepR13() {
        crew.put(Notify.ON_DUTY, List.of(MOUSSA));
        Advance with = advance(Progress.start(T), T, URGENT);
        crew.put(Notify.ON_DUTY, List.of());
        Advance without = advance(Progress.start(T), T, URGENT);
        assertThat(with.after()).isEqualTo(without.after());
        assertThat(with.rings()).containsExactly(MOUSSA, AWA, BINTA);
        assertThat(without.rings()).containsExactly(AWA, BINTA);
    }

    @Test
    void whatIsNotDueIsNotCarriedOut() {

        Progress at = advance(Progress.start(T), T, URGENT).after().orElseThrow();

        assertThat(advance(at, at.due().minusMillis(1), URGENT).carried()).isEmpty();
        assertThat(at.due()).isEqualTo(minute(2));
    }

    private Advance advance(Progress at, Instant now, Policy policy) {
        return new Escalation(
                        policy,
                        step ->
                                step.by().contains(Medium.SMS)
                                        ? crew.getOrDefault(step.whom(), List.of())
                                        : List.of(),
                        now)
                .advance(at);
    }

    private static Policy policy(OptionalInt repeat) {
        return new Policy(
                "urgent",
                Set.of(Urgency.CRITICAL, Urgency.HIGH),
                List.of(
                        step(Notify.ON_DUTY, 2, Medium.SMS),
                        step(Notify.ON_DUTY, 3, Medium.SMS),
                        step(Notify.EVERYONE, 5, Medium.SMS),
                        step(Notify.SUPERVISORS, 5, Medium.SMS)),
                repeat,
                Optional.empty());
    }

    private static PolicyStep step(Notify whom, int minutes, Medium by) {
        return new PolicyStep(whom, Set.of(by), Duration.ofMinutes(minutes));
    }

    private static Instant minute(int minute) {
        return T.plus(Duration.ofMinutes(minute));
    }
}
