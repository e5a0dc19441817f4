package org.fanal.campaigns.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DifferenceTest {
    @ParameterizedTest
    @CsvSource({
        "180, 45000, 5, 5000, 0.0030, 0.0016, 0.0039",
        "36, 9000, 1, 1000, 0.0030, -0.0018, 0.0047",
        "90, 45000, 7.5, 5000, 0.0005, -0.0009, 0.0015"
    })
    void intervalsAreThoseOfTheReference(
            long hits,
            long people,
            double held,
            long heldPeople,
            double is,
            double low,
            double high) {
        Difference floor = of(hits, people, (long) Math.floor(held), heldPeople);
        Difference ceil = of(hits, people, (long) Math.ceil(held), heldPeople);
        assertThat((floor.value() + ceil.value()) / 2).isCloseTo(is, within(0.00006));
        assertThat((floor.low() + ceil.low()) / 2).isCloseTo(low, within(0.0001));
        assertThat((floor.high() + ceil.high()) / 2).isCloseTo(high, within(0.0001));
    }

    @Test
    void theIntervalHoldsTheTruthAboutNineteenTimesInTwenty() {
        Random random = new Random(5);
        int held = 0;
        for (int i = 0; i < 1000; i++) {
            Difference difference =
                    of(hits(random, 3000, 0.01), 3000, hits(random, 1000, 0.006), 1000);
            if (difference.low() <= 0.004 && 0.004 <= difference.high()) held++;
        }
        assertThat(held).isBetween(930, 975);
    }

    @Test
    void turnedRoundItIsTheSameDownwards() {
        Difference one = of(30, 1000, 10, 900);
        Difference other = of(10, 900, 30, 1000);
        assertThat(one.low()).isCloseTo(-other.high(), within(1e-12));
        assertThat(one.value()).isBetween(one.low(), one.high());
    }

    @Test
    void anEmptyArmSaysNothing() {
        assertThat(of(5, 100, 0, 0).holdsZero()).isTrue();
    }

    private static int hits(Random random, int people, double rate) {
        int hits = 0;
        for (int i = 0; i < people; i++) if (random.nextDouble() < rate) hits++;
        return hits;
    }

    private static Difference of(long hits, long people, long held, long heldPeople) {
        return Difference.of(
                new Difference.Arm(people, hits), new Difference.Arm(heldPeople, held));
    }
}
