package org.fanal.campaigns.run.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErlangATest {
    private static final Duration TWELVE = Duration.ofMinutes(12);

    @ParameterizedTest
    @CsvSource({
        "2, 2, 2.2", "4, 2, 8.6", "6, 2, 16.5", "10, 2, 34.2",
        "2, 5, 2.6", "4, 5, 9.6", "6, 5, 18.1", "10, 5, 36.5"
    })
    void peopleCanTakeWhatTheReferenceSays(int people, int patience, double arrivals) {
        assertThat(Arrivals.most(people, TWELVE, Duration.ofMinutes(patience), 0.05))
                .isCloseTo(arrivals, within(0.05));
    }

    @Test
    void nobodyOnShiftLosesEverybody() {
        ErlangA empty = new ErlangA(0, TWELVE, Duration.ofMinutes(2));
        assertThat(empty.at(100).abandoned()).isCloseTo(1, within(1e-12));
        assertThat(empty.at(0).abandoned()).isEqualTo(1);
        assertThat(empty.at(100).waited()).isEqualTo(Duration.ofMinutes(2));
        assertThat(Arrivals.most(0, TWELVE, Duration.ofMinutes(2), 0.05)).isZero();
    }

    @Test
    void oneWhoIsAsPatientAsHandlingLastsIsAPoissonQueue() {
        // With equal rates every caller leaves alike, so that the number present is Poisson.
        ErlangA one = new ErlangA(1, TWELVE, TWELVE);
        double load = 1.5;
        double queued = load - 1 + Math.exp(-load);
        assertThat(one.at(load * 5).abandoned()).isCloseTo(queued / load, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 1000000", "6, 100000", "300, 30000", "800, 9000"})
    void overloadLosesWhatCannotBeAnswered(int people, double arrivals) {
        double answered = people * 5.0;
        assertThat(new ErlangA(people, TWELVE, Duration.ofMinutes(3)).at(arrivals).abandoned())
                .isCloseTo(1 - answered / arrivals, within(1e-9));
    }

    @Test
    void moreArrivalsLoseMoreAndMorePeopleLoseLess() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int people = random.nextInt(400);
            Duration handling = Duration.ofSeconds(60 + random.nextInt(3600));
            Duration patience = Duration.ofSeconds(10 + random.nextInt(3600));
            double arrivals = random.nextDouble() * 12 * (people + 1);
            double share = new ErlangA(people, handling, patience).at(arrivals).abandoned();
            assertThat(share).isBetween(0.0, 1.0);
            assertThat(new ErlangA(people, handling, patience).at(arrivals * 1.1).abandoned())
                    .isGreaterThanOrEqualTo(share - 1e-12);
            assertThat(new ErlangA(people + 1, handling, patience).at(arrivals).abandoned())
                    .isLessThanOrEqualTo(share + 1e-12);
        }
    }

    @Test
    void theMostArrivalsAreAtTheBound() {
        for (int people : new int[] {1, 3, 30, 300}) {
            double most = Arrivals.most(people, TWELVE, Duration.ofMinutes(2), 0.05);
            assertThat(new ErlangA(people, TWELVE, Duration.ofMinutes(2)).at(most).abandoned())
                    .isCloseTo(0.05, within(1e-6));
        }
    }
}
