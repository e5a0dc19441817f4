package org.fanal.gateway.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Form;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.MalformedHookException;
import org.fanal.gateway.channel.ReceiptState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
    private static final Msisdn MARIE = new Msisdn("+50937000001");

    @Test
    void smsIsRead() throws Exception {
        assertThat(sms("ede+m%C3%A8n+mwen")).isEqualTo(text("ede mèn mwen"));
    }

    @Test
    @DisplayName("R24: an empty SMS counts")
    void r24EmptySmsCounts() throws Exception {
        assertThat(sms("")).isEqualTo(text(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mwen nan yon kay nan Ouanaminthe, yo pran paspò mwen, pa kite m soti",
                "በአንድ ቤት ውስጥ ተይዣለሁ፣ ፓስፖርቴን ወስደውብኛል፣ እባካችሁ እርዱኝ",
            })
    void bodyInBase64IsDecoded(String words) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
        assertThat(sms(URLEncoder.encode(encoded, StandardCharsets.UTF_8))).isEqualTo(text(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "hahahahahahahahahahahahahahahahahahahahahahahahahahahahahahaha12",
                "000000000000000000000000000000000000000000000000000000000000",
                "abcd",
            })
    void wordsThatOnlyLookLikeBase64AreKept(String words) throws Exception {
        assertThat(sms(words)).isEqualTo(text(words));
    }

    @Test
    @DisplayName("R9: Twilio's own word for an opt-out counts, whatever the language of it")
    void r9OptOutTypeCounts() throws Exception {
        String body = "MessageSid=SM1&From=%2B50937000001&Body=SISPANN&OptOutType=STOP";
        assertThat(Notices.sms(Form.parse(body))).isEqualTo(new Inbound.OptOut(MARIE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIGICEL", "12345", "whatsapp:%2B50937000001"})
    @DisplayName("R25: names and short codes are nobody to talk with")
    void r25NamesAndShortCodesAreNobody(String from) throws Exception {
        assertThat(Notices.sms(Form.parse("MessageSid=SM1&From=" + from + "&Body=promo")))
                .isEqualTo(new Inbound.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "From=%2B50937000001&Body=x",
                "MessageSid=SM1&Body=x",
                "MessageSid=SM1&From=%2B50937000001",
                "MessageSid=SM1&From=%2B1&Body=x",
                "MessageSid=SM1&From=%2B50937000001&Body=x&Body=y",
            })
    void whatIsNotTheFormIsMalformed(String body) throws Exception {
        Form form = Form.parse(body);
        assertThatThrownBy(() -> Notices.sms(form)).isInstanceOf(MalformedHookException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CallStatus=ringing&Direction=inbound, true",
        "CallStatus=ringing, true",
        "CallStatus=completed&Direction=inbound, false",
        "CallStatus=ringing&Direction=outbound-api, false",
    })
    @DisplayName("R24: a call that comes in and rings counts; its end, and calls of ours, do not")
    void r24CallThatRingsCounts(String form, boolean counts) throws Exception {
        String body = "CallSid=CA1&From=%2B50937000001&To=%2B50922220000&";
        assertThat(Notices.call(Form.parse(body + form), false))
                .isEqualTo(
                        counts
                                ? new Inbound.MissedCall("CA1", MARIE, false)
                                : new Inbound.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "%2B266696687", "Restricted"})
    void callOfAWithheldNumberIsForgottenPolitely(String from) throws Exception {
        Form form = Form.parse("CallSid=CA1&CallStatus=ringing&From=" + from);
        assertThat(Notices.call(form, true)).isEqualTo(new Inbound.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "From=%2B50937000001&CallStatus=ringing",
                "CallSid=CA1&CallStatus=ringing",
                "CallSid=CA1&From=%2B50937000001",
                "CallSid=CA1&From=%2B1&CallStatus=ringing",
            })
    void whatIsNotTheCallsFormIsMalformed(String body) throws Exception {
        Form form = Form.parse(body);
        assertThatThrownBy(() -> Notices.call(form, false))
                .isInstanceOf(MalformedHookException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "accepted,SENT",
        "scheduled,SENT",
        "queued,SENT",
        "sending,SENT",
        "sent,SENT",
        "delivered,DELIVERED",
        "read,DELIVERED",
        "failed,FAILED",
        "undelivered,FAILED",
        "canceled,FAILED"
    })
    void everyStatusIsKnown(String status, ReceiptState state) throws Exception {
        assertThat(status("MessageSid=SM1&MessageStatus=" + status, "m=42"))
                .isEqualTo(new Inbound.Receipt(42, "SM1", state, status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "received", "pondered"})
    void otherStatusesAreForgottenPolitely(String status) throws Exception {
        assertThat(status("MessageSid=SM1&MessageStatus=" + status, "m=42"))
                .isEqualTo(new Inbound.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m=", "m=x", "m=-1", "m=9999999999999999999999"})
    void receiptWithoutOurIdIsKnownByTheCarriers(String query) throws Exception {
        assertThat(status("MessageSid=SM1&MessageStatus=sent", query))
                .isEqualTo(new Inbound.Receipt(0, "SM1", ReceiptState.SENT, "sent"));
    }

    @Test
    void errorCodeIsTheReason() throws Exception {
        assertThat(status("MessageSid=SM1&MessageStatus=undelivered&ErrorCode=30003", "m=1"))
                .isEqualTo(new Inbound.Receipt(1, "SM1", ReceiptState.FAILED, "30003"));
    }

    @Test
    @DisplayName("R9: 21610 in a receipt says that the recipient has opted out")
    void r9UnsubscribedRecipientHasOptedOut() throws Exception {
        String form = "MessageSid=SM1&MessageStatus=undelivered&ErrorCode=21610&To=%2B50937000001";
        assertThat(status(form, "m=1"))
                .isEqualTo(
                        new Inbound.Blocked(
                                new Inbound.Receipt(1, "SM1", ReceiptState.FAILED, "21610"),
                                new Inbound.OptOut(MARIE)));
    }

    private static Inbound sms(String body) throws MalformedHookException {
        return Notices.sms(
                Form.parse(
                        "ToCountry=HT&MessageSid=SM1&AccountSid=AC1&From=%2B50937000001"
                                + "&To=%2B50922220000&NumMedia=0&Body="
                                + body));
    }

    private static Inbound.Sms text(String text) {
        return new Inbound.Sms("SM1", MARIE, text);
    }

    private static Inbound status(String form, String query) throws MalformedHookException {
        return Notices.status(Form.parse(form), Form.parse(query));
    }
}
