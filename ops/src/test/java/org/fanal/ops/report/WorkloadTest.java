package org.fanal.ops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.report.DispatchTest.TEAMS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.dispatch.team.TeamStore;
import org.fanal.ops.dispatch.watch.Workload;
import org.fanal.ops.dispatch.watch.Workload.Outcome;

/** What campaigns are paced by: who is there, how long one alert takes, who gave up. */
class WorkloadTest {
    private static final String AWA = "+221770000001";

    @BothEngines
    void whoIsOnDutyIsCountedOnceAndSupervisorsAreNot(TestStore store) {
        Station station = new Station(store, TEAMS);
        Workload workload = new Workload(new TeamStore(store.vault()));
        int people = store.read(tx -> workload.onDuty(tx, store.clock().instant()));
        int none = store.read(tx -> workload.onDuty(tx, store.clock().instant(), team -> false));
        assertThat(people).isPositive();
        assertThat(none).isZero();
        station.stop();
    }

    @BothEngines
    void handlingIsTheMedianOfAlertsThatWereTakenAndClosed(TestStore store) {
        Station station = new Station(store, TEAMS);
        Workload workload = new Workload(new TeamStore(store.vault()));
        for (int minutes : new int[] {10, 20, 30, 40}) handle(station, minutes);
        assertThat(handling(store, workload)).isEmpty();
        handle(station, 50);
        assertThat(handling(store, workload)).contains(Duration.ofMinutes(30));
    }

    @BothEngines
    void anAlertThatNobodyTookInTimeWasGivenUpAndAnExerciseCountsNowhere(TestStore store) {
        Station station = new Station(store, TEAMS);
        Workload workload = new Workload(new TeamStore(store.vault()));
        Instant start = store.clock().instant().minusMillis(1);
        handle(station, 5);
        Instant late = store.clock().instant();
        station.report(Station.OTHER, Station.held(), false);
        station.report("+221771234569", Station.held(), true);
        station.minutes(9);
        assertThat(outcomes(store, workload, start)).hasSize(1);
        station.minutes(2);
        assertThat(outcomes(store, workload, start))
                .containsExactly(new Outcome(start.plusMillis(1), true), new Outcome(late, false));
    }

    @BothEngines
    void whatUsuallyComesIsCountedByTheSameHourOfTheLastFourWeeks(TestStore store) {
        Station station = new Station(store, TEAMS);
        Workload workload = new Workload(new TeamStore(store.vault()));
        Instant hour = store.clock().instant();
        handle(station, 5);
        handle(station, 5);
        Instant sameHour = hour.plus(Duration.ofDays(7));
        assertThat(usual(store, workload, sameHour)).isEqualTo(2.0 / 28);
        assertThat(usual(store, workload, sameHour.plus(Duration.ofHours(3)))).isZero();
        assertThat(usual(store, workload, hour.plus(Duration.ofDays(40)))).isZero();
    }

    private static Optional<Duration> handling(TestStore store, Workload workload) {
        return store.read(tx -> workload.handling(tx, store.clock().instant()));
    }

    private static double usual(TestStore store, Workload workload, Instant hour) {
        return store.read(tx -> workload.usual(tx, hour));
    }

    private static List<Outcome> outcomes(TestStore store, Workload workload, Instant since) {
        return store.read(tx -> workload.outcomes(tx, since, store.clock().instant()));
    }

    /** A report of its own, taken at once and closed after so many minutes. */
    private static void handle(Station station, int minutes) {
        station.report(Station.held());
        station.writes(AWA, "take");
        station.minutes(minutes);
        station.writes(AWA, "1C1");
        var _ = station.post();
    }
}
