package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A campaign that the night interrupts, in which Madrid's clocks change and Dakar's do not. */
class CampaignClockTest {
    private static final String MADRID =
            "  - { id: ES-MD, name: Madrid, country: ES, point: [40.4, -3.7], timeZone:"
                    + " Europe/Madrid }\n";

    /**
     * A night.
     *
     * @param evening when the quiet hours begin in Madrid, at ten
     * @param morning when they end there, at seven
     */
    record Night(Instant evening, Instant morning) {
        static Night of(String evening, String morning) {
            return new Night(Instant.parse(evening), Instant.parse(morning));
        }
    }

    static Stream<Arguments> enginesAndNights() {
        return Stream.of(Engine.values())
                .flatMap(engine ->
                        Stream.of(
                                        Night.of("2026-03-28T21:00:00Z", "2026-03-29T05:00:00Z"),
                                        Night.of("2026-10-24T20:00:00Z", "2026-10-25T06:00:00Z"))
                                .map(night -> Arguments.of(new TestStore(engine), night)));
    }

    @ParameterizedTest
    @MethodSource("enginesAndNights")
    void nothingLeavesInTheQuietHoursOnEitherSideAndNobodyIsForgotten(
            TestStore store, Night night) {
        try (Scenario fanal = on(store, night)) {
            Drive drive = new Drive(fanal);
            List<String> madrid = drive.enrols(30, "ES-MD");
            List<String> dakar = drive.enrols(20, "SN-DK");
            fanal.responder(Drive.KEEPER).replies("OK");
            String day = night.evening().toString().substring(0, 10);
            drive.scheduled(day + "T21:58:50");
            until(fanal, night.evening());
            List<String> before = drive.reached(madrid);
            assertThat(before).hasSizeBetween(1, 29);
            until(fanal, night.morning().minusMillis(1));
            assertThat(drive.reached(madrid)).isEqualTo(before);
            until(fanal, night.morning().plus(Duration.ofMinutes(1)));
            assertThat(drive.reached(madrid)).hasSize(30);
            // in Dakar the night of ten to seven is that of UTC, in every season
            until(fanal, Instant.parse(day + "T22:00:00Z"));
            assertThat(drive.state()).isEqualTo("running");
            until(fanal, Instant.parse(night.morning().toString().substring(0, 10) + "T07:01:00Z"));
            assertThat(drive.reached(dakar)).hasSize(20);
            drive.isAccountedFor();
            fanal.allAside();
        }
    }

    private static void until(Scenario fanal, Instant at) {
        if (at.isAfter(fanal.now())) fanal.later(Duration.between(fanal.now(), at));
    }

    private static Scenario on(TestStore store, Night night) {
        Scenario fanal =
                Drive.grounded(
                        Scenario.prepared(store, night.evening().minus(Duration.ofMinutes(10))),
                        "1/s");
        fanal.deployment().edit("places.yaml", text -> text + MADRID);
        return fanal.start();
    }
}
