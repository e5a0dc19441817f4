package org.fanal.ops.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fanal.flows.effect.Decision;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.cases.Timeline;
import org.fanal.ops.dispatch.AlertView;

/** From a report to the phones, and back. */
class DispatchTest {
    static final String AWA = "+221770000001";
    static final String BINTA = "+221770000002";
    static final String SIRA = "+221770000003";
    static final String SIRA_2 = "+221760000003";
    static final String TEAMS =
            """
            responders:
              - { id: awa, name: "Awa N.", phones: ["+221770000001"], languages: [en], reach: { sms: ch } }
              - { id: binta, name: "Binta S.", phones: ["+221770000002"], languages: [fr], reach: { sms: ch } }
              - { id: sira, name: "Sira D.", phones: ["+221770000003", "+221760000003"], languages: [en], reach: { sms: ch } }
              - { id: moussa, name: "Moussa F.", phones: ["+221770000004"], languages: [en], reach: { sms: ch } }
            teams:
              - id: dakar
                name: Dakar
                agency: Teranga
                kind: ngo
                members: [awa, binta]
                covers: { places: [SN-DK] }
                handles: [held, child]
                roster: { timeZone: Africa/Dakar, shifts: [{ days: Mo-Su, from: "00:00", to: "24:00", who: [awa] }] }
              - { id: police, name: Police, agency: Police, kind: police, members: [moussa], covers: everywhere, roster: always }
              - { id: supervisors, name: Supervisors, agency: Teranga, kind: ngo, members: [sira], supervises: true, roster: always }
            policies:
              - id: urgent
                for: { urgency: [critical, high] }
                steps:
                  - { notify: on-duty, by: [sms], wait: 2m }
                  - { notify: on-duty, by: [sms, voice], wait: 3m }
                  - { notify: everyone, by: [sms, voice], wait: 5m }
                  - { notify: supervisors, by: [sms, voice], wait: 5m }
                repeat: until-taken
                remind: 30m
              - { id: routine, for: { urgency: [normal] }, steps: [{ notify: on-duty, by: [sms], wait: 8h }], repeat: 1 }
            """;

    private static final String RING = "CODE CRITICAL Dakar. 1A take, 1P pass";
    private static final String TO_AWA = "…01: " + RING;
    private static final String TO_SIRA = "…03: " + RING;

    @BothEngines
    void aReportRingsThoseOnDutyAndIsTaken(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        assertThat(station.mail()).containsExactly(TO_AWA);
        AlertView ringing = station.onlyAlert();
        assertThat(ringing.state()).isEqualTo(AlertState.RINGING);
        assertThat(ringing.step()).isEqualTo(1);
        assertThat(ringing.team()).contains("dakar");
        assertThat(ringing.code()).isEqualTo(station.onlyCase().code());
        assertThat(station.writes(AWA, "1 a.")).isTrue();
        assertThat(station.mail()).containsExactly("…01: CODE is yours. 1C to close");
        AlertView taken = station.onlyAlert();
        assertThat(taken.state()).isEqualTo(AlertState.TAKEN);
        assertThat(taken.takenBy()).contains("awa");
        assertThat(taken.takenAt()).isPresent();
        station.minutes(20);
        assertThat(station.mail()).isEmpty();
    }

    @BothEngines
    void nobodyAnswersThroughEveryStepAndItGoesOnUntilTaken(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        assertThat(station.mail()).containsExactly(TO_AWA);
        station.minutes(2);
        assertThat(station.mail()).containsExactly(TO_AWA);
        assertThat(station.onlyAlert().step()).isEqualTo(2);
        station.minutes(3);
        assertThat(station.mail())
                .hasSize(2)
                .contains(TO_AWA)
                .anyMatch(m -> m.startsWith("…02: CODE"));
        station.minutes(5);
        assertThat(station.mail()).containsExactly(TO_SIRA);
        assertThat(station.onlyAlert().step()).isEqualTo(4);
        station.minutes(5);
        assertThat(station.mail()).containsExactly(TO_AWA);
        assertThat(station.onlyAlert().step()).isEqualTo(1);
        for (int round = 0; round < 4; round++) station.minutes(15);
        assertThat(station.onlyAlert().state()).isEqualTo(AlertState.RINGING);
        assertThat(station.mail()).isNotEmpty();
    }

    @BothEngines
    void whenTheLastOneCalledPassesTheNextStepGoesAtOnce(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.post();
        station.writes(AWA, "1P");
        List<String> post = station.mail();
        assertThat(post).hasSize(2).contains("…01: CODE passed on");
        assertThat(post).anyMatch(text -> text.startsWith("…02: CODE CRITIQUE Dakar. 1A"));
        station.writes(BINTA, "1P");
        assertThat(station.mail()).contains(TO_SIRA);
        station.writes(SIRA_2, "take");
        assertThat(station.mail()).containsExactly("…03: CODE is yours. 1C to close");
        assertThat(station.onlyAlert().takenBy()).contains("sira");
    }

    @BothEngines
    void takingTakesBackWhatHasNotLeft(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.minutes(2);
        station.minutes(3);
        station.writes(AWA, "1A");
        assertThat(station.mail()).containsExactly("…01: CODE is yours. 1C to close");
    }

    @BothEngines
    void fiveReportsFromOneNumberAreOneCaseAndOneAlert(TestStore store) {
        Station station = new Station(store, TEAMS);
        for (int i = 0; i < 5; i++) station.report(Station.held());
        assertThat(station.mail()).containsExactly(TO_AWA);
        assertThat(station.onlyCase().alerts()).hasSize(1);
        assertThat(station.alerts()).hasSize(1);
    }

    @BothEngines
    void moreUrgentItRingsAgainFromTheFirstStepAndForTheTakerToo(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.filing(Urgency.HIGH, "held", "SN-DK"));
        station.minutes(2);
        station.minutes(3);
        station.post();
        station.writes(BINTA, "1A");
        station.post();
        station.report(Station.held());
        assertThat(station.mail())
                .hasSize(2)
                .contains(TO_AWA)
                .anyMatch(text -> text.startsWith("…02: CODE CRITIQUE"));
        AlertView again = station.onlyAlert();
        assertThat(again.state()).isEqualTo(AlertState.RINGING);
        assertThat(again.step()).isEqualTo(1);
        assertThat(again.takenBy()).isEmpty();
        assertThat(again.urgency()).isEqualTo(Urgency.CRITICAL);
    }

    @BothEngines
    void lessUrgentItDoesNotRingAgain(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.writes(AWA, "1A");
        station.post();
        station.report(Station.filing(Urgency.NORMAL, "held", "SN-DK"));
        assertThat(station.post()).isEmpty();
        assertThat(station.onlyCase().urgency()).isEqualTo(Urgency.CRITICAL);
        assertThat(station.onlyAlert().state()).isEqualTo(AlertState.TAKEN);
    }

    @BothEngines
    void aNormalAlertThatBecomesUrgentGetsTheUrgentPolicy(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.filing(Urgency.NORMAL, "held", "SN-DK"));
        station.report(Station.held());
        station.post();
        station.minutes(2);
        assertThat(station.mail()).containsExactly(TO_AWA);
    }

    @BothEngines
    void whenTheLastAlertIsClosedAReportOpensANewOneOnTheSameCase(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.writes(AWA, "1A");
        station.writes(AWA, "1C1");
        station.post();
        station.report(Station.held());
        assertThat(station.mail()).containsExactly(TO_AWA);
        assertThat(station.onlyCase().alerts())
                .extracting(alert -> alert.state().tag())
                .containsExactlyInAnyOrder("closed", "ringing");
    }

    @BothEngines
    void aPlaceThatNobodyCoversGoesToTheSupervisorsAtOnce(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.filing(Urgency.CRITICAL, "held", "MR-NDB"));
        assertThat(station.mail())
                .containsExactly(
                        "…03: CODE CRITICAL Nouadhibou. 1A take, 1P pass",
                        "…03: CODE: nobody else can be called, it is yours");
    }

    @BothEngines
    void aReportWithoutAPlaceNamesNone(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.filing(Urgency.CRITICAL, "held", ""));
        assertThat(station.mail()).contains("…03: CODE CRITICAL. 1A take, 1P pass");
        assertThat(station.onlyCase().place()).isEmpty();
    }

    @BothEngines
    void aServerThatWasOffForElevenMinutesRingsWhatFellDueAtOnceAndEachOnce(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.post();
        Station again = station.restartedAfter(Duration.ofMinutes(11), TEAMS);
        List<String> post = again.mail();
        assertThat(post).hasSize(3).contains(TO_AWA, TO_SIRA);
        assertThat(post).anyMatch(text -> text.startsWith("…02: "));
        assertThat(again.onlyAlert().step()).isEqualTo(4);
        again.minutes(4);
        assertThat(again.mail()).isEmpty();
        again.minutes(1);
        assertThat(again.mail()).containsExactly(TO_AWA);
    }

    @BothEngines
    void aRestartBetweenStepsNeitherSkipsNorDoublesOne(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        assertThat(station.mail()).containsExactly(TO_AWA);
        station = station.restartedAfter(Duration.ofMinutes(1), TEAMS);
        assertThat(station.mail()).isEmpty();
        station = station.restartedAfter(Duration.ofMinutes(1), TEAMS);
        assertThat(station.mail()).containsExactly(TO_AWA);
        station = station.restartedAfter(Duration.ZERO, TEAMS);
        assertThat(station.mail()).isEmpty();
        assertThat(station.onlyAlert().step()).isEqualTo(2);
    }

    @BothEngines
    void anExerciseIsMarkedEverywhere(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.CALLER, Station.held(), true);
        assertThat(station.mail()).containsExactly("…01: EXERCISE " + RING);
        assertThat(station.onlyCase().drill()).isTrue();
        station.writes(AWA, "1A");
        assertThat(station.mail()).containsExactly("…01: EXERCISE CODE is yours. 1C to close");
        long unmarked =
                store.read(tx ->
                        tx.list("select id from outbox where drill = 0", row -> row.number("id"))
                                .size());
        assertThat(unmarked).isZero();
        station.report(Station.CALLER, Station.held(), false);
        assertThat(station.cases()).hasSize(2);
    }

    @BothEngines
    void whatHasNotLeftYetIsNotSentASecondTime(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.minutes(2);
        assertThat(station.onlyAlert().step()).isEqualTo(2);
        assertThat(station.mail()).containsExactly(TO_AWA);
    }

    @BothEngines
    void aPolicyThatEndsTellsTheSupervisors(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.filing(Urgency.NORMAL, "held", "SN-DK"));
        assertThat(station.mail()).hasSize(1);
        station.minutes(8 * 60);
        assertThat(station.mail()).hasSize(1);
        station.minutes(8 * 60);
        assertThat(station.mail()).containsExactly("…03: CODE: look at it on the console");
        station.minutes(48 * 60);
        assertThat(station.mail()).isEmpty();
        station.writes(AWA, "1A");
        assertThat(station.onlyAlert().takenBy()).contains("awa");
    }

    @BothEngines
    void aPartialReportIsMadeWholeByTheOneThatFollows(TestStore store) {
        Station station = new Station(store, TEAMS);
        Filing broken =
                new Filing(
                        "held",
                        Urgency.CRITICAL,
                        "",
                        false,
                        Decision.NOT_ASKED,
                        "fr",
                        true,
                        false,
                        Map.of("form", "held", "age", "17"));
        station.report(broken);
        assertThat(station.onlyCase().partial()).isTrue();
        station.report(
                new Filing(
                        "held",
                        Urgency.CRITICAL,
                        "SN-DK",
                        true,
                        Decision.YES,
                        "fr",
                        false,
                        false,
                        Map.of("place", "Dakar", "age", " ")));
        assertThat(station.onlyCase().partial()).isFalse();
        assertThat(station.onlyCase().place()).contains("SN-DK");
        assertThat(station.onlyAlert().place()).contains("SN-DK");
        long id = station.onlyCaseId();
        Map<String, String> answers = store.read(tx -> station.cases.answers(tx, id));
        assertThat(answers).isEqualTo(Map.of("form", "held", "age", "17", "place", "Dakar"));
        station.report(broken);
        assertThat(station.onlyCase().partial()).isFalse();
    }

    @BothEngines
    void aCaseLiesIdleForThirtyDaysAndCloses(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.filing(Urgency.NORMAL, "held", "SN-DK"));
        station.writes(AWA, "1A");
        station.minutes(24 * 60 * 10);
        station.writes(AWA, "1A");
        station.writes(AWA, "1C1");
        station.minutes(24 * 60 * 25);
        assertThat(station.onlyCase().status().tag()).isEqualTo("open");
        station.minutes(24 * 60 * 6);
        assertThat(station.onlyCase().status().tag()).isEqualTo("closed");
        station.report(Station.held());
        assertThat(station.cases()).hasSize(2);
    }

    @BothEngines
    void anAlertKnowsWhomItCalledAndWhatTheyDid(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.writes(AWA, "1P");
        station.writes(BINTA, "1A");
        station.writes(BINTA, "1C4");
        long id = station.onlyCaseId();
        List<String> lines =
                store.read(tx ->
                        Timeline.of(tx, id).stream()
                                .map(e ->
                                        e.what().tag()
                                                + " "
                                                + e.who().orElse("")
                                                + " "
                                                + e.detail())
                                .toList());
        assertThat(lines)
                .containsExactly(
                        "reported  critical",
                        "alert-opened  critical",
                        "step  1",
                        "called awa 1",
                        "passed awa ",
                        "step-skipped  2 all-out",
                        "step  3",
                        "called binta 1",
                        "taken binta ",
                        "alert-closed binta referred");
    }
}
