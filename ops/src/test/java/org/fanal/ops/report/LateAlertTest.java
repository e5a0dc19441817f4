package org.fanal.ops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.report.DispatchTest.AWA;
import static org.fanal.ops.report.DispatchTest.TEAMS;

import java.time.Duration;
import java.util.List;
import org.fanal.gateway.outbound.EventLog;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.cases.CaseKinds;

/** An alert that nobody takes is told once, when its time is over. */
class LateAlertTest {

    @BothEngines
    void anAlertThatNobodyTakesInTimeIsToldOnce(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.minutes(9);
        assertThat(late(station)).isEmpty();
        station.minutes(1);
        assertThat(late(station)).hasSize(1);
        station.minutes(30);
        station.writes(AWA, "1A");
        station.minutes(30);
        assertThat(late(station)).hasSize(1);
    }

    @BothEngines
    void oneThatIsTakenOrIsAnExerciseIsNot(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.minutes(9);
        station.writes(AWA, "1A");
        station.report(Station.OTHER, Station.held(), true);
        station.minutes(60);
        assertThat(late(station)).isEmpty();
    }

    @BothEngines
    void whileWeWereOffNobodyWasLate(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        Station again = station.restartedAfter(Duration.ofHours(1), TEAMS);
        again.minutes(30);
        assertThat(late(again)).isEmpty();
    }

    private static List<Long> late(Station station) {
        return EventLog.all(station.store).stream()
                .filter(event -> event.kind().equals(CaseKinds.ALERT_LATE))
                .map(event -> event.id("alert"))
                .toList();
    }
}
