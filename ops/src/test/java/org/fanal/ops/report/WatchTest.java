package org.fanal.ops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.report.DispatchTest.AWA;
import static org.fanal.ops.report.DispatchTest.BINTA;
import static org.fanal.ops.report.DispatchTest.SIRA;
import static org.fanal.ops.report.DispatchTest.TEAMS;

import java.util.Map;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.outbound.OutboundKinds;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.ops.dispatch.watch.NoticeKind;
import org.fanal.ops.dispatch.watch.Notices;
import org.junit.jupiter.api.DisplayName;

/** What supervisors are told, and what they are only shown. */
class WatchTest {

    @BothEngines
    void anAlertThatReachesNobodyOfAStepGoesOnAtOnce(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.post();
        fails(station, AWA);
        assertThat(station.mail())
                .hasSize(2)
                .anyMatch(text -> text.startsWith("…02: CODE CRITIQUE"))
                .contains("…03: CODE: look at it on the console");
        assertThat(station.onlyAlert().step()).isEqualTo(3);
    }

    @BothEngines
    void aCarrierThatIsDownForAllDoesNotMakeItRunInCircles(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.post();
        fails(station, AWA);
        fails(station, BINTA);
        fails(station, SIRA);
        assertThat(station.onlyAlert().step()).isEqualTo(4);
        station.post();
        station.minutes(4);
        assertThat(station.post()).isEmpty();
        station.minutes(1);
        assertThat(station.mail()).anyMatch(text -> text.startsWith("…01: CODE CRITICAL"));
    }

    @BothEngines
    void aChannelThatServesNobodyIsToldOnceAnHour(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.event(OutboundKinds.CHANNEL_DOWN, Map.of("channel", "ch", "code", "405"));
        station.event(OutboundKinds.CHANNEL_DOWN, Map.of("channel", "ch", "code", "405"));
        assertThat(station.post())
                .containsExactly("…03: Channel ch refuses our messages, check its credit");
    }

    @BothEngines
    void anEventThatCannotBeHandledIsTold(TestStore store) {
        Station station = new Station(store, TEAMS);
        Map<String, String> event =
                Map.of("consumer", "report", "event", "7", "kind", "report.filed");
        station.event(Journal.PARKED, event);
        assertThat(station.post())
                .containsExactly("…03: Something could not be handled and waits, see the console");
    }

    @BothEngines
    @DisplayName("R9: a responder who opted out at the carrier is told of")
    void aResponderWhoOptedOutAtTheCarrierIsToldOfR9(TestStore store) {
        Station station = new Station(store, TEAMS);
        String awa = Long.toString(station.subject(AWA));
        station.event(OutboundKinds.OPTED_OUT_AT_CARRIER, Map.of("subject", awa, "channel", "ch"));
        assertThat(station.post()).hasSize(1).allMatch(text -> text.startsWith("…03: Awa N."));
        String caller = Long.toString(station.subject(Station.CALLER));
        station.event(
                OutboundKinds.OPTED_OUT_AT_CARRIER, Map.of("subject", caller, "channel", "ch"));
        assertThat(station.post()).isEmpty();
    }

    @BothEngines
    @DisplayName("R7: an exit is shown to supervisors, and told to nobody")
    void anExitIsShownR7(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.event(
                ConversationKinds.CONVERSATION_ENDED,
                Map.of("conversation", "5", "subject", "6", "how", "EXIT"));
        station.event(
                ConversationKinds.CONVERSATION_ENDED,
                Map.of("conversation", "8", "subject", "6", "how", "FINISHED"));
        assertThat(station.post()).isEmpty();
        assertThat(store.<Integer>read(tx -> Notices.list(tx, 9).size())).isEqualTo(1);
        assertThat(store.<NoticeKind>read(tx -> Notices.list(tx, 9).getFirst().kind()))
                .isEqualTo(NoticeKind.EXIT);
    }

    private static void fails(Station station, String phone) {
        long alert = station.onlyAlert().id();
        station.event(
                OutboundKinds.MESSAGE_FAILED,
                Map.of(
                        "message",
                        "1",
                        "class",
                        "alert",
                        "group",
                        "alert:" + alert,
                        "subject",
                        Long.toString(station.subject(phone))));
    }
}
