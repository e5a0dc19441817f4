package org.fanal.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.channel.ReceiptState;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.channel.africastalking.AtChannel;
import org.fanal.gateway.channel.africastalking.AtHooks;
import org.fanal.gateway.channel.africastalking.UssdDialogue;
import org.fanal.gateway.channel.twilio.TwilioChannel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the carriers really post reaches the receiver, and its answer the carriers. */
class GenuineHooksTest {
    private static final Msisdn AWA = new Msisdn("+221770000001");
    private static final Msisdn MARIE = new Msisdn("+50937000001");
    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.quick();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void ussdDialogueRunsOverItsScreens() {
        served.receiver.shows(new UssdScreen("Êtes-vous en sécurité ?\n1 Oui", false));
        UssdDialogue dialogue = served.atHooks().dials("+221770000001", "*384*96#");
        assertThat(dialogue.last())
                .isEqualTo(
                        new Posted(
                                200,
                                "text/plain; charset=utf-8",
                                "CON Êtes-vous en sécurité ?\n1 Oui"));
        served.receiver.shows(new UssdScreen("Merci", true));
        assertThat(dialogue.presses("1").screen()).isEqualTo("Merci");
        assertThat(dialogue.over()).isTrue();
        assertThat(dialogue.breaksOff().status()).isEqualTo(200);
        String session = dialogue.session();
        assertThat(served.receiver.taken())
                .containsSubsequence(
                        new Inbound.Ussd(session, AWA, "", true),
                        new Inbound.Ussd(session, AWA, "1", true),
                        new Inbound.UssdEnded(session, Optional.of(AWA)));
    }

    @Test
    void africasTalkingsMessagesAndNoticesAreTaken() {
        Sent sent = new Sent("ATXid_9", "+221770000001", "INFO", "x", "");
        List<Posted> answers =
                List.of(
                        served.atHooks().texts("m1", "+221770000001", "21512", "1 a."),
                        served.atHooks().reports(sent, "Success"),
                        served.atHooks().reports(sent, "Failed", "UserInBlackList"),
                        served.atHooks().optsOut("+221770000001", "INFO"));
        assertThat(answers).allMatch(answer -> answer.status() == 200 && answer.body().isEmpty());
        assertThat(served.receiver.taken())
                .containsSubsequence(
                        new Inbound.Sms("m1", AWA, "1 a.", Optional.of(AtHooks.WRITTEN)),
                        new Inbound.Receipt(0, "ATXid_9", ReceiptState.DELIVERED, "Success"),
                        new Inbound.Receipt(0, "ATXid_9", ReceiptState.FAILED, "UserInBlackList"),
                        new Inbound.OptOut(AWA),
                        new Inbound.OptOut(AWA));
    }

    @Test
    void twiliosMessagesAndCallbacksAreTaken() {
        String callback = TwilioChannel.PUBLIC_URL + "/hooks/tw-ht/status?m=42";
        Sent sent = new Sent("SM9", "+50937000001", "+50922220000", "x", callback);
        Posted text = served.twilioHooks().texts("SM1", "+50937000001", "+50922220000", " 1A ");
        assertThat(text.status()).isEqualTo(200);
        assertThat(text.type()).startsWith("text/xml");
        assertThat(text.body()).matches("(?s)<\\?xml.*\\?>\\s*<Response/>\\s*");
        assertThat(served.twilioHooks().reports(sent, "delivered").status()).isEqualTo(200);
        assertThat(served.receiver.taken())
                .contains(
                        new Inbound.Sms("SM1", MARIE, " 1A "),
                        new Inbound.Receipt(42, "SM9", ReceiptState.DELIVERED, "delivered"));
    }

    @Test
    @DisplayName("R24: a call is rejected, which costs nothing, and counts")
    void r24CallIsRejectedAndCounts() {
        Posted twilio = served.twilioHooks().calls("+50937000001", "+50922220000");
        assertThat(twilio.type()).startsWith("text/xml");
        assertThat(twilio.body()).contains("<Response><Reject/></Response>");
        Posted at = served.atHooks().calls("ATVId_r24", "+221770000001", "+221338000001");
        assertThat(at.type()).startsWith("text/xml");
        assertThat(at.body()).isEqualTo("<Response><Reject/></Response>");
        assertThat(served.receiver.taken())
                .contains(new Inbound.MissedCall("ATVId_r24", AWA, false))
                .anyMatch(taken ->
                        taken instanceof Inbound.MissedCall call
                                && call.from().equals(MARIE)
                                && !call.optsOut());
    }

    @Test
    void callThatIsNotTheCarriersFormIsMalformed() {
        assertThat(served.twilioHooks().post("/voice", Map.of("CallSid", "CA1")).status())
                .isEqualTo(400);
        assertThat(served.atHooks().post("voice", Map.of("sessionId", "s")).status())
                .isEqualTo(400);
    }

    @Test
    void eitherTokenServesWhileOneIsBeingReplaced() {
        assertThat(
                        served.at
                                .hooks(served.url(), AtChannel.ID, AtChannel.NEXT_TOKEN)
                                .texts("+221770000001", "21512", "oui")
                                .status())
                .isEqualTo(200);
        assertThat(
                        served.twilioHooks()
                                .signedWith(TwilioChannel.NEXT_TOKEN)
                                .texts("+50937000001", "+50922220000", "wi")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void answersAreCounted() {
        var _ = served.atHooks().texts("+221770000001", "21512", "oui");
        assertThat(
                        served.meters
                                .get("fanal.hooks")
                                .tags("kind", "sms", "status", "200")
                                .counter()
                                .count())
                .isPositive();
    }
}
