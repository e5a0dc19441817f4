package org.fanal.ops.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.fanal.campaigns.run.pace.ErlangA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SimulationTest {
    private static final Case.Hotline SIX =
            new Case.Hotline(6, 6, Duration.ofMinutes(12), Duration.ofMinutes(3));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void pacedNoMoreThanFiveInAHundredGiveUp(long seed) {
        Outcome outcome = Simulation.paced(reference(seed));
        assertThat(outcome.stopped()).isFalse();
        assertThat(outcome.hours().stream().mapToInt(Outcome.Hour::sent).sum()).isEqualTo(50_000);
        assertThat(outcome.abandonedShare()).isLessThanOrEqualTo(0.05);
        assertThat(outcome.sending()).isLessThan(Duration.ofHours(50));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allAtOnceAQuarterGiveUp(long seed) {
        Outcome outcome = Simulation.allAtOnce(reference(seed));
        assertThat(outcome.abandonedShare()).isGreaterThan(0.15);
        assertThat(outcome.peak()).isGreaterThan(60);
    }

    @Test
    void sameSeedSameOutcome() {
        assertThat(Simulation.paced(reference(7))).isEqualTo(Simulation.paced(reference(7)));
    }

    @Test
    void everyContactEndsOneWay() {
        Outcome outcome = Simulation.allAtOnce(reference(4));
        assertThat(outcome.answered() + outcome.abandoned()).isEqualTo(outcome.contacts());
    }

    @Test
    void madeUpHotlineLosesWhatErlangASays() {
        Case busy =
                new Case(
                        0,
                        0,
                        Duration.ofDays(20),
                        new Case.Hotline(6, 30, SIX.handling(), SIX.patience()),
                        1);
        double share = new ErlangA(6, SIX.handling(), SIX.patience()).at(30).abandoned();
        assertThat(Simulation.allAtOnce(busy).abandonedShare()).isCloseTo(share, within(0.008));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.1})
    void whateverTheTrueRateFewGiveUp(double rate) {
        Case other = new Case(10_000, rate, Duration.ofMinutes(20), SIX, 1);
        assertThat(Simulation.paced(other).abandonedShare()).isLessThanOrEqualTo(0.06);
    }

    private static Case reference(long seed) {
        return new Case(50_000, 0.004, Duration.ofMinutes(90), SIX, seed);
    }
}
