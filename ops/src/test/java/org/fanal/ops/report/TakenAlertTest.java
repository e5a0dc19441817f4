package org.fanal.ops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.report.DispatchTest.AWA;
import static org.fanal.ops.report.DispatchTest.BINTA;
import static org.fanal.ops.report.DispatchTest.SIRA;
import static org.fanal.ops.report.DispatchTest.TEAMS;

import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.dispatch.AlertView;
import org.fanal.ops.dispatch.Outcome;

/** What becomes of an alert once somebody has it. */
class TakenAlertTest {
    @BothEngines
    void aCloseAsksForItsOutcomeAndTheCaseStaysOpen(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.writes(AWA, "1A");
        station.post();
        station.writes(AWA, "1C");
        assertThat(station.mail())
                .containsExactly(
                        "…01: CODE: 1C1 reached, 1C2 not reached, 1C3 unfounded, 1C4 referred");
        station.writes(AWA, "1C2");
        assertThat(station.mail()).containsExactly("…01: CODE closed");
        AlertView closed = station.onlyAlert();
        assertThat(closed.state()).isEqualTo(AlertState.CLOSED);
        assertThat(closed.outcome()).contains(Outcome.NOT_REACHED);
        assertThat(closed.closedAt()).isPresent();
        assertThat(station.onlyCase().status().tag()).isEqualTo("open");
        station.writes(AWA, "1A");
        assertThat(station.mail()).containsExactly("…01: CODE is already closed, nothing to do");
    }

    @BothEngines
    void whoDidNotTakeItCannotCloseItButASupervisorMay(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.minutes(2);
        station.minutes(3);
        station.minutes(5);
        station.post();
        station.writes(AWA, "1C1");
        assertThat(station.mail()).containsExactly("…01: CODE is not yours. 1A to take it first");
        station.writes(AWA, "1A");
        station.post();
        station.writes(BINTA, "1C1");
        assertThat(station.mail()).containsExactly("…02: CODE est déjà pris : Awa N.");
        station.writes(SIRA, "1C3");
        assertThat(station.mail()).containsExactly("…03: CODE closed");
        assertThat(station.onlyAlert().outcome()).contains(Outcome.UNFOUNDED);
    }

    @BothEngines
    void theSecondWhoTakesIsToldWhoHasIt(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.minutes(2);
        station.minutes(3);
        station.post();
        station.writes(BINTA, "1A");
        station.writes(AWA, "1A");
        assertThat(station.mail())
                .anyMatch(text -> text.startsWith("…02: "))
                .contains("…01: CODE is with Binta S.");
        assertThat(station.onlyAlert().takenBy()).contains("binta");
    }

    @BothEngines
    void takenAndSilentIsRemindedThenRingsForTheOthers(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.writes(AWA, "1A");
        station.post();
        station.minutes(30);
        assertThat(station.mail())
                .containsExactly(
                        "…01: CODE is yours and nothing was heard. 1A still on it, 1P pass, 1C"
                                + " close");
        station.minutes(29);
        assertThat(station.mail()).isEmpty();
        station.minutes(1);
        assertThat(station.mail())
                .hasSize(1)
                .allMatch(text -> text.startsWith("…02: CODE CRITIQUE"));
        assertThat(station.onlyAlert().state()).isEqualTo(AlertState.RINGING);
        assertThat(station.onlyAlert().takenBy()).isEmpty();
    }

    @BothEngines
    void whoIsStillOnItIsLeftInPeace(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.writes(AWA, "1A");
        station.minutes(30);
        station.writes(AWA, "1A");
        station.post();
        station.minutes(29);
        assertThat(station.mail()).isEmpty();
        assertThat(station.onlyAlert().state()).isEqualTo(AlertState.TAKEN);
        station.minutes(1);
        assertThat(station.mail()).hasSize(1);
    }

    @BothEngines
    void whoIsHeardOfIsNotReminded(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.writes(AWA, "1A");
        station.post();
        station.minutes(30);
        station.writes(AWA, "1A");
        assertThat(station.mail()).containsExactly("…01: CODE is yours. 1C to close");
    }

    @BothEngines
    void whoHasItMayHandItBack(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.writes(AWA, "1A");
        station.post();
        station.writes(AWA, "1P");
        assertThat(station.mail())
                .contains("…01: CODE passed on")
                .anyMatch(text -> text.startsWith("…02: CODE CRITIQUE"));
        assertThat(station.onlyAlert().takenBy()).isEmpty();
    }
}
