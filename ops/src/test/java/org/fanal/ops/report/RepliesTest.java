package org.fanal.ops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.report.DispatchTest.AWA;
import static org.fanal.ops.report.DispatchTest.BINTA;
import static org.fanal.ops.report.DispatchTest.SIRA;
import static org.fanal.ops.report.DispatchTest.TEAMS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.dispatch.AlertView;
import org.fanal.ops.dispatch.watch.NoticeKind;
import org.fanal.ops.dispatch.watch.Notices;
import org.junit.jupiter.api.DisplayName;

/** What responders write back, and what they are answered. */
class RepliesTest {
    private static final String NOT_UNDERSTOOD =
            "…01: Not understood. Reply such as 1A take, 1P pass, 1C close";

    @BothEngines
    void eachAlertHasItsOwnSmallestFreeNumberForEachRecipient(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.CALLER, Station.held(), false);
        station.report(Station.OTHER, Station.held(), false);
        assertThat(station.post())
                .hasSize(2)
                .anyMatch(text -> text.contains("1A take"))
                .anyMatch(text -> text.contains("2A take"));
        station.writes(AWA, "2A");
        station.writes(AWA, "2C1");
        station.post();
        station.report("+221771234569", Station.held(), false);
        assertThat(station.post()).allMatch(text -> text.contains("2A take")).hasSize(1);
    }

    @BothEngines
    void aWordAloneMeansTheOnlyOneThatIsOpen(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.writes(AWA, "take");
        assertThat(station.onlyAlert().takenBy()).contains("awa");
    }

    @BothEngines
    void aWordAloneIsNotGuessedAtWhereTwoAreOpen(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.CALLER, Station.held(), false);
        station.report(Station.OTHER, Station.held(), false);
        station.post();
        station.writes(AWA, "A");
        assertThat(station.post()).containsExactly(NOT_UNDERSTOOD);
        station.writes(AWA, "1A");
        station.post();
        station.writes(AWA, "A");
        assertThat(station.alerts())
                .extracting(AlertView::takenBy)
                .containsOnly(Optional.of("awa"));
    }

    @BothEngines
    void anAlertCanBeNamedByItsCode(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.writes(AWA, station.onlyCase().code() + " take");
        assertThat(station.onlyAlert().takenBy()).contains("awa");
    }

    @BothEngines
    void aNumberThatWasNeverGivenIsNotUnderstood(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.post();
        station.writes(AWA, "7A");
        assertThat(station.post()).containsExactly(NOT_UNDERSTOOD);
        station.writes(SIRA, "1A");
        assertThat(station.post()).containsExactly("…03: No alert is open for you");
    }

    @BothEngines
    void moreThanTwoInAMinuteComeAsOneMessageAndAllAreTakenAtOnce(TestStore store) {
        Station station = new Station(store, TEAMS);
        for (int i = 0; i < 5; i++) station.report("+22177123456" + i, Station.held(), false);
        assertThat(station.post()).hasSize(2);
        store.clock().advance(Duration.ofSeconds(9));
        assertThat(station.post()).isEmpty();
        store.clock().advance(Duration.ofSeconds(1));
        assertThat(station.post()).containsExactly("…01: 5 open, reply 100A to take all");
        station.writes(AWA, "100 a");
        assertThat(station.alerts())
                .extracting(AlertView::takenBy)
                .containsOnly(Optional.of("awa"));
        assertThat(station.post()).hasSize(1);
    }

    @BothEngines
    void whatIsHeldBackAndTakenMeanwhileIsNotSent(TestStore store) {
        Station station = new Station(store, TEAMS);
        for (int i = 0; i < 3; i++) station.report("+22177123456" + i, Station.held(), false);
        station.writes(AWA, "100A");
        station.post();
        station.minutes(1);
        assertThat(station.post()).isEmpty();
    }

    @BothEngines
    @DisplayName("R25: nonsense from a known phone gets five answers until something counts")
    void nonsenseGetsFiveAnswersR25(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.post();
        for (int i = 0; i < 9; i++) assertThat(station.writes(AWA, "hello")).isTrue();
        assertThat(station.post()).hasSize(5).containsOnly(NOT_UNDERSTOOD);
        station.writes(AWA, "1A");
        station.post();
        station.writes(AWA, "hello");
        assertThat(station.post()).hasSize(1);
    }

    @BothEngines
    void aStrangersReplyIsACallersAndIsShown(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.post();
        assertThat(station.writes(Station.CALLER, "1A")).isFalse();
        assertThat(station.writes(Station.CALLER, "help me")).isFalse();
        assertThat(station.post()).isEmpty();
        assertThat(station.onlyAlert().takenBy()).isEmpty();
        assertThat(notices(store)).containsExactly(NoticeKind.STRANGER);
    }

    @BothEngines
    @DisplayName("R9: a responder's stop word stops SMS to them and tells the supervisors")
    void aStopWordFromAResponderTellsTheSupervisorsR9(TestStore store) {
        Station station = new Station(store, TEAMS);
        assertThat(station.writes(AWA, "STOP ")).isTrue();
        assertThat(station.post())
                .containsExactly("…03: Awa N. stopped SMS from us and cannot be alerted by it");
        station.report(Station.held());
        List<String> rung = station.mail();
        assertThat(rung).noneMatch(text -> text.startsWith("…01"));
        assertThat(rung).anyMatch(text -> text.startsWith("…02: CODE CRITIQUE"));
        assertThat(rung).contains("…03: CODE: look at it on the console");
        station.writes(AWA, "hello");
        station.post();
        station.minutes(10);
        station.minutes(5);
        station.minutes(5);
        assertThat(station.mail()).anyMatch(text -> text.startsWith("…01: CODE CRITICAL"));
    }

    @BothEngines
    @DisplayName("R9: the supervisor who stops SMS is not told, and the others are")
    void aSupervisorWhoStopsIsStillNoticedR9(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.writes(SIRA, "stop");
        assertThat(station.post()).isEmpty();
        assertThat(notices(store)).containsExactly(NoticeKind.STOPPED_SMS);
    }

    @BothEngines
    @DisplayName("R17: whom the case excludes can neither be rung nor take it")
    void theExcludedCannotTakeItR17(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.post();
        long id = station.onlyCaseId();
        store.write(tx -> {
            station.cases.exclude(tx, id, "awa");
            return true;
        });
        station.writes(AWA, "1A");
        assertThat(station.onlyAlert().takenBy()).isEmpty();
        station.post();
        for (int i = 0; i < 20; i++) station.minutes(1);
        assertThat(station.mail())
                .noneMatch(text -> text.startsWith("…01"))
                .anyMatch(text -> text.startsWith("…02"))
                .contains("…03: CODE: look at it on the console");
    }

    @BothEngines
    void twoWhoTakeAtTheSameInstantAreOneTakerAndOneWhoIsTold(TestStore store) {
        Station station = new Station(store, TEAMS);
        for (int run = 0; run < 10; run++) {
            station.report("+22177123400" + run, Station.held(), false);
            station.minutes(2);
            station.minutes(3);
            station.post();
            Stream.of(AWA, BINTA).parallel().forEach(phone -> station.claims(phone, "A"));
            station.settle();
            List<String> post = station.post();
            assertThat(post).hasSize(2);
            assertThat(post.stream().filter(RepliesTest::isWithAnother)).hasSize(1);
            station.writes(AWA, "C1");
            station.writes(BINTA, "C1");
            station.post();
        }
    }

    private static boolean isWithAnother(String text) {
        return text.contains(" is with ") || text.contains("déjà pris");
    }

    private static List<NoticeKind> notices(TestStore store) {
        return store.read(tx -> Notices.list(tx, 10).stream().map(Notices.Notice::kind).toList());
    }
}
