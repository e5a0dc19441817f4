package org.fanal.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.africastalking.AtChannel;
import org.fanal.gateway.channel.africastalking.FakeAfricasTalking;
import org.fanal.gateway.channel.twilio.FakeTwilio;
import org.fanal.gateway.channel.twilio.TwilioChannel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fakes of the scenarios do to the real carriers what their moods say. */
class FakeApiTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final FakeAfricasTalking AT = FakeAfricasTalking.start(VERTX);
    private static final FakeTwilio TWILIO = FakeTwilio.start(VERTX);
    private static final Channel AT_CHANNEL = AtChannel.open(VERTX, AT.baseUrl());
    private static final Channel TWILIO_CHANNEL = TwilioChannel.open(VERTX, TWILIO.baseUrl());

    @AfterAll
    static void stop() {
        var _ = VERTX.close().await();
    }

    @ParameterizedTest
    @CsvSource({
        "WELL,Accepted,1",
        "SERVER_ERROR,RetryLater,0",
        "TOO_MANY,RetryLater,0",
        "NO_CREDIT,ChannelDown,0",
        "OPTED_OUT,OptedOut,0",
        "REFUSED,Refused,0",
        "CUTS,Unknown,0",
        "CUTS_AFTER_TAKING,Unknown,1",
        "GARBAGE,Unknown,0",
    })
    void moodIsWhatTheChannelMeets(Mood mood, String outcome, int delivered) {
        AT.isOnce(mood);
        TWILIO.isOnce(mood);
        int at = AT.sent().all().size();
        int twilio = TWILIO.sent().all().size();
        assertThat(outcome(AT_CHANNEL, "+221770000001")).isEqualTo(outcome);
        assertThat(outcome(TWILIO_CHANNEL, "+50937000001")).isEqualTo(outcome);
        assertThat(AT.sent().all()).hasSize(at + delivered);
        assertThat(TWILIO.sent().all()).hasSize(twilio + delivered);
    }

    @Test
    void messageIsFoundByItsPhone() {
        assertThat(outcome(AT_CHANNEL, "+221770000077")).isEqualTo("Accepted");
        Sent sent = AT.sent().sentTo("+221770000077", Duration.ofSeconds(5));
        assertThat(sent.text()).isEqualTo("K7F3");
        assertThat(sent.from()).isEqualTo("21512");
        assertThat(AT.sent().untaken()).doesNotContain(sent);
    }

    @Test
    void carrierThatWentAwayComesBackWhereItWas() {
        try (FakeAfricasTalking fake = FakeAfricasTalking.start(VERTX)) {
            Channel channel = AtChannel.open(VERTX, fake.baseUrl());
            fake.goesAway();
            assertThat(outcome(channel, "+221770000001")).isEqualTo("RetryLater");
            fake.comesBack();
            assertThat(outcome(channel, "+221770000001")).isEqualTo("Accepted");
        }
    }

    private static String outcome(Channel channel, String number) {
        return channel.carrier()
                .send(new Outgoing(1, new Msisdn(number), "K7F3", true))
                .await()
                .getClass()
                .getSimpleName();
    }
}
