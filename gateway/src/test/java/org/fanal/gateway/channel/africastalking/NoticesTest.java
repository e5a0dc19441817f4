package org.fanal.gateway.channel.africastalking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
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
    private static final Msisdn AWA = new Msisdn("+221770000001");
    private static final String USSD =
            "sessionId=ATUid_1&phoneNumber=%2B221770000001&networkCode=60801&serviceCode=*384*96%23";

    @ParameterizedTest
    @CsvSource({"'',''", "1,1", "1*2*1,1*2*1", "1%2A2,1*2", "Ndar%2C%20l%C3%A0,'Ndar, là'"})
    void ussdKeepsTheCumulativeTextToTheLetter(String sent, String text) throws Exception {
        assertThat(Notices.ussd(Form.parse(USSD + "&text=" + sent)))
                .isEqualTo(new Inbound.Ussd("ATUid_1", AWA, text, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Success", "Incomplete", "Failed"})
    void endNoticeIsToldByItsStatus(String status) throws Exception {
        String notice = USSD + "&status=" + status + "&cost=XOF+2&input=1*2&errorMessage=";
        assertThat(Notices.ussd(Form.parse(notice)))
                .isEqualTo(new Inbound.UssdEnded("ATUid_1", Optional.of(AWA)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text=1",
                "sessionId=s&text=1",
                "sessionId=s&phoneNumber=%2B221770000001",
                "sessionId=s&phoneNumber=nobody&text=",
                "sessionId=&phoneNumber=%2B221770000001&text=",
                "sessionId=s&phoneNumber=%2B221770000001&text=1&text=2",
                "sessionId=s&sessionId=t&phoneNumber=%2B221770000001&text=1",
            })
    void whatIsNotTheUssdFormIsMalformed(String body) throws Exception {
        Form form = Form.parse(body);
        assertThatThrownBy(() -> Notices.ussd(form)).isInstanceOf(MalformedHookException.class);
    }

    @Test
    void smsIsRead() throws Exception {
        String body =
                "date=2017-05-03T06%3A04%3A45Z&from=%2B221770000001&id=b7d5&linkId=&text=%20aide%20"
                        + "&to=21512&somethingNew=1";
        Instant at = Instant.parse("2017-05-03T06:04:45Z");
        Inbound.Sms read = new Inbound.Sms("b7d5", AWA, " aide ", Optional.of(at));
        assertThat(Notices.sms(Form.parse(body))).isEqualTo(read);
        String other = body.replace("T06%3A04%3A45Z", "+06%3A04%3A45");
        assertThat(Notices.sms(Form.parse(other))).isEqualTo(read);
        assertThat(Notices.sms(Form.parse(body.replace("2017-05-03T", "soon"))))
                .isEqualTo(new Inbound.Sms("b7d5", AWA, " aide "));
    }

    @Test
    @DisplayName("R24: an empty SMS counts")
    void r24EmptySmsCounts() throws Exception {
        assertThat(Notices.sms(Form.parse("id=1&from=221770000001&text=&to=21512")))
                .isEqualTo(new Inbound.Sms("1", AWA, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orange", "21512", "Wave+SN"})
    @DisplayName("R25: names and short codes are nobody to talk with")
    void r25NamesAndShortCodesAreNobody(String from) throws Exception {
        assertThat(Notices.sms(Form.parse("id=1&from=" + from + "&text=promo&to=21512")))
                .isEqualTo(new Inbound.Nothing());
    }

    @ParameterizedTest
    @CsvSource({
        "isActive=1&direction=Inbound, true",
        "isActive=1, true",
        "isActive=0&direction=Inbound&durationInSeconds=0, false",
        "isActive=1&direction=Outbound, false",
    })
    @DisplayName("R24: a call that comes in counts once; its end, and calls of ours, do not")
    void r24CallCountsOnce(String form, boolean counts) throws Exception {
        String body = "sessionId=AT1&callerNumber=%2B221770000001&destinationNumber=%2B2213380&";
        assertThat(Notices.call(Form.parse(body + form), true))
                .isEqualTo(
                        counts ? new Inbound.MissedCall("AT1", AWA, true) : new Inbound.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "Unknown"})
    void callOfAWithheldNumberIsForgottenPolitely(String from) throws Exception {
        assertThat(Notices.call(Form.parse("sessionId=A&isActive=1&callerNumber=" + from), false))
                .isEqualTo(new Inbound.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "isActive=1&callerNumber=%2B221770000001",
                "sessionId=A&callerNumber=%2B221770000001",
                "sessionId=A&isActive=1",
                "sessionId=A&isActive=1&callerNumber=%2B1",
                "sessionId=A&isActive=1&isActive=1&callerNumber=%2B221770000001",
            })
    void whatIsNotTheCallsFormIsMalformed(String body) throws Exception {
        Form form = Form.parse(body);
        assertThatThrownBy(() -> Notices.call(form, false))
                .isInstanceOf(MalformedHookException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Sent,SENT",
        "Submitted,SENT",
        "Buffered,SENT",
        "Success,DELIVERED",
        "Rejected,FAILED",
        "Failed,FAILED",
        "AbsentSubscriber,FAILED",
        "Expired,FAILED"
    })
    void everyStatusIsKnown(String status, ReceiptState state) throws Exception {
        String report = "id=ATXid_1&status=" + status + "&phoneNumber=%2B221770000001&retryCount=0";
        assertThat(Notices.status(Form.parse(report)))
                .isEqualTo(new Inbound.Receipt(0, "ATXid_1", state, status));
    }

    @Test
    void reasonOfAFailureIsKept() throws Exception {
        String report = "id=x&status=Rejected&phoneNumber=%2B221770000001&failureReason=";
        assertThat(Notices.status(Form.parse(report + "InsufficientCredit")))
                .isEqualTo(new Inbound.Receipt(0, "x", ReceiptState.FAILED, "InsufficientCredit"));
        assertThat(Notices.status(Form.parse(report + "he+said+%2B221")))
                .isEqualTo(new Inbound.Receipt(0, "x", ReceiptState.FAILED, "Rejected"));
    }

    @Test
    @DisplayName("R9: a recipient on the carrier's blacklist has opted out")
    void r9BlacklistedRecipientHasOptedOut() throws Exception {
        String report =
                "id=x&status=Failed&phoneNumber=%2B221770000001&failureReason=UserInBlackList";
        assertThat(Notices.status(Form.parse(report)))
                .isEqualTo(
                        new Inbound.Blocked(
                                new Inbound.Receipt(0, "x", ReceiptState.FAILED, "UserInBlackList"),
                                new Inbound.OptOut(AWA)));
    }

    @Test
    @DisplayName("R9: the opt-out notice is told by its senderId")
    void r9OptOutNoticeIsToldByItsSenderId() throws Exception {
        assertThat(Notices.status(Form.parse("senderId=INFO&phoneNumber=%2B221770000001")))
                .isEqualTo(new Inbound.OptOut(AWA));
    }

    @Test
    void statusThatIsNewIsForgottenPolitely() throws Exception {
        assertThat(Notices.status(Form.parse("id=x&status=Pondered")))
                .isEqualTo(new Inbound.Nothing());
    }
}
