package org.fanal.ops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.report.DispatchTest.TEAMS;

import java.time.Duration;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** Alerts that are held back so that a phone is not flooded, and those that never are. */
class NotTooMuchTest {

    @BothEngines
    void urgentReportsWithoutAPlaceReachTheSupervisorsWithinSeconds(TestStore store) {
        Station station = new Station(store, TEAMS);
        for (int i = 0; i < 4; i++) report(station, i, Urgency.CRITICAL, "");
        assertThat(rings(station)).isEqualTo(2);
        pass(station, 10);
        assertThat(station.post()).containsExactly("…03: 4 open, reply 100A to take all");
        pass(station, 20);
        report(station, 4, Urgency.HIGH, "");
        pass(station, 10);
        assertThat(station.post()).anyMatch(text -> text.contains(" HIGH. 5A take"));
    }

    @BothEngines
    void routineReportsAreOneMessageAtTheEndOfTheMinute(TestStore store) {
        Station station = new Station(store, TEAMS);
        for (int i = 0; i < 4; i++) report(station, i, Urgency.NORMAL, "SN-DK");
        assertThat(rings(station)).isEqualTo(2);
        pass(station, 59);
        assertThat(station.post()).isEmpty();
        pass(station, 1);
        assertThat(station.post()).containsExactly("…01: 4 open, reply 100A to take all");
    }

    @BothEngines
    void anUrgentReportNeverWaitsForRoutineOnes(TestStore store) {
        Station station = new Station(store, TEAMS);
        for (int i = 0; i < 5; i++) report(station, i, Urgency.NORMAL, "SN-DK");
        var _ = station.post();
        report(station, 5, Urgency.CRITICAL, "SN-DK");
        assertThat(station.post())
                .singleElement()
                .asString()
                .startsWith("…01: ")
                .contains(" CRITICAL Dakar. ");
    }

    @BothEngines
    void aReportNeverWaitsForAnExercise(TestStore store) {
        Station station = new Station(store, TEAMS);
        for (int i = 0; i < 5; i++)
            station.report(number(i), Station.filing(Urgency.CRITICAL, "held", "SN-DK"), true);
        var _ = station.post();
        report(station, 5, Urgency.CRITICAL, "SN-DK");
        assertThat(station.post())
                .singleElement()
                .asString()
                .startsWith("…01: ")
                .doesNotContain("EXERCISE");
    }

    @BothEngines
    void theFirstAlertOfATeamPassesAFloodOfAnother(TestStore store) {
        Station station = new Station(store, TWO_TEAMS);
        for (int i = 0; i < 5; i++) report(station, i, Urgency.CRITICAL, "SN-DK");
        var _ = station.post();
        report(station, 5, Urgency.CRITICAL, "MR-NDB");
        assertThat(station.post()).singleElement().asString().contains(" CRITICAL Nouadhibou. ");
    }

    private static final String TWO_TEAMS =
            """
            responders:
              - { id: awa, name: "Awa N.", phones: ["+221770000001"], languages: [en], reach: { sms: ch } }
              - { id: sira, name: "Sira D.", phones: ["+221770000003"], languages: [en], reach: { sms: ch } }
            teams:
              - { id: dakar, name: Dakar, agency: Teranga, kind: ngo, members: [awa], covers: { places: [SN-DK] }, roster: always }
              - { id: ndb, name: Nouadhibou, agency: Teranga, kind: ngo, members: [awa], covers: { places: [MR-NDB] }, roster: always }
              - { id: supervisors, name: Supervisors, agency: Teranga, kind: ngo, members: [sira], supervises: true, roster: always }
            policies:
              - id: urgent
                for: { urgency: [critical, high, normal] }
                steps: [{ notify: on-duty, by: [sms], wait: 5m }]
                repeat: until-taken
            """;

    private static void report(Station station, int caller, Urgency urgency, String place) {
        station.report(number(caller), Station.filing(urgency, "held", place), false);
    }

    private static String number(int caller) {
        return "+22177123456" + caller;
    }

    /** How many alerts one by one; what else supervisors are told is left aside. */
    private static long rings(Station station) {
        return station.post().stream()
                .filter(text -> text.contains("1A") || text.contains("2A"))
                .count();
    }

    private static void pass(Station station, int seconds) {
        station.store.clock().advance(Duration.ofSeconds(seconds));
        station.settle();
    }
}
