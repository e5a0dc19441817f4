package org.fanal.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.permission.Standing;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class MissedCallsTest {

    @BothEngines
    @DisplayName("R24, R26: a missed call is a contact, once, and nothing is ever sent back for it")
    void aMissedCallIsAContactOnce(TestStore store) {
        Hotline hotline = new Hotline(store);
        calls(hotline, "c1", false);
        calls(hotline, "c1", false);
        assertThat(hotline.events(ConversationKinds.MISSED_CALL))
                .singleElement()
                .satisfies(refs ->
                        assertThat(refs)
                                .containsAllEntriesOf(Map.of("channel", "at", "drill", "false")));
        calls(hotline, "c2", false);
        assertThat(hotline.events(ConversationKinds.MISSED_CALL)).hasSize(2);
        assertThat(hotline.events(ConversationKinds.OPTED_OUT)).isEmpty();
        assertThat(hotline.sent()).isEmpty();
        assertThat(hotline.count("outbox")).isZero();
    }

    @BothEngines
    @DisplayName("R1: a missed call opens no window to write in")
    void aMissedCallOpensNoWindow(TestStore store) {
        Hotline hotline = new Hotline(store);
        calls(hotline, "c1", false);
        assertThat(standing(hotline).wroteAt()).isEmpty();
    }

    @BothEngines
    @DisplayName("R9: where the channel takes calls for it, a missed call is an opt-out")
    void aMissedCallMayBeAnOptOut(TestStore store) {
        Hotline hotline = new Hotline(store);
        calls(hotline, "c1", true);
        assertThat(hotline.events(ConversationKinds.OPTED_OUT))
                .singleElement()
                .satisfies(refs -> assertThat(refs).containsEntry("source", "missed-call"));
        assertThat(standing(hotline).optedOut()).isTrue();
        assertThat(hotline.sent()).isEmpty();
    }

    @BothEngines
    @DisplayName("R9: a number that is a campaign's code counts for it, or is its way out")
    void aNumberThatIsACodeIsKnown(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.codes =
                (at, medium, text) ->
                        medium == Medium.VOICE && at.equals("at")
                                ? Optional.of(new OpeningCodes.Opening("radio", true))
                                : Optional.empty();
        calls(hotline, "c1", false);
        assertThat(hotline.events(ConversationKinds.MISSED_CALL))
                .singleElement()
                .satisfies(refs -> assertThat(refs).containsEntry("code", "radio"));
        assertThat(standing(hotline).optedOut()).isTrue();
    }

    private static Standing standing(Hotline hotline) {
        return hotline.store.write(tx ->
                new Standings().of(tx, hotline.store.vault().subjectOf(tx, Hotline.CALLER).id()));
    }

    private static void calls(Hotline hotline, String id, boolean optsOut) {
        Void _ =
                hotline.receiver()
                        .missedCall(
                                hotline.channel(),
                                new Inbound.MissedCall(id, Hotline.CALLER, optsOut))
                        .await();
    }
}
