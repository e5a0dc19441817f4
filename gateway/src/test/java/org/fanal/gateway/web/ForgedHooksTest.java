package org.fanal.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.channel.africastalking.AtChannel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is not a carrier of ours learns nothing, and reaches nothing. */
class ForgedHooksTest {
    private static final Map<String, String> USSD =
            Map.of("sessionId", "s", "phoneNumber", "+221770000001", "text", "");
    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.quick();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @AfterEach
    void receiverWasNeverCalled() {
        assertThat(served.receiver.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hooks/at-sn/ussd",
                "/hooks/at-sn/ussd?token=",
                "/hooks/at-sn/ussd?token=wrong",
                "/hooks/at-sn/ussd?token=correct-hors",
                "/hooks/at-sn/ussd?token=correct-horse&token=correct-horse",
                "/hooks/at-sn/ussd?Token=correct-horse",
                "/hooks/at-sn/sms?token=wrong",
                "/hooks/at-sn/status",
                "/hooks/at-sn/voice",
                "/hooks/tw-ht/sms?token=correct-horse",
                "/hooks/tw-ht/status?m=1",
                "/hooks/tw-ht/ussd",
                "/hooks/nobody/ussd?token=correct-horse",
                "/hooks/AT-SN/ussd?token=correct-horse",
                "/hooks//ussd?token=correct-horse",
                "/hooks/at%2Dsn/ussd?token=correct-horse",
            })
    void forgedRequestGetsAnEmpty403(String path) {
        assertThat(Posting.form(served.url() + path, USSD, Map.of()))
                .isEqualTo(new Posted(403, "", ""));
    }

    @Test
    void tokenInTheBodyIsNone() {
        Map<String, String> form = Map.of("sessionId", "s", "token", AtChannel.TOKEN);
        String url = served.url() + "/hooks/at-sn/ussd";
        assertThat(Posting.form(url, form, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void wrongFormFromAForgerIsForgedAndNothingMore() {
        for (String type : new String[] {"application/json", "application/x-www-form-urlencoded"})
            assertThat(Posting.post(served.url() + "/hooks/at-sn/sms", "{%", type, Map.of()))
                    .isEqualTo(new Posted(403, "", ""));
    }

    @Test
    void signatureOfAnotherKeyOrAnotherRequestIsForged() {
        Map<String, String> form = Map.of("MessageSid", "SM1", "From", "+50937000001", "Body", "");
        assertThat(served.twilioHooks().signedWith("old-token").post("/sms", form).status())
                .isEqualTo(403);
        assertThat(
                        Posting.form(
                                        served.url() + "/hooks/tw-ht/sms",
                                        form,
                                        Map.of(
                                                "X-Twilio-Signature",
                                                "0/KCTR6DLpKmkAf8muzZqo1nDgQ="))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void hostAndForwardedHeadersOfTheWireAreNotWhatIsSigned() {
        String elsewhere = "https://evil.example.org";
        assertThat(
                        served.twilio
                                .hooks(elsewhere, served.url(), "tw-ht")
                                .texts("+50937000001", "+50922220000", "x")
                                .status())
                .isEqualTo(403);
    }
}
