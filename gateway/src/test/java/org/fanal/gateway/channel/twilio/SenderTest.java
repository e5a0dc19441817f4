package org.fanal.gateway.channel.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.channel.CarrierHttp;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {
    private static final String PATH = "/2010-04-01/Accounts/AC01/Messages.json";
    private static final WireMockServer API = new WireMockServer(options().dynamicPort());
    private static final Vertx VERTX = Vertx.vertx();

    @BeforeAll
    static void start() {
        API.start();
    }

    @AfterAll
    static void stop() {
        API.stop();
        var _ = VERTX.close().await();
    }

    @BeforeEach
    void forget() {
        API.resetAll();
    }

    @Test
    void messageIsAcceptedUnderTheCarriersId() {
        answers(aResponse().withStatus(201).withBody("{\"sid\":\"SM7\",\"status\":\"queued\"}"));
        assertThat(send(false)).isEqualTo(new SendOutcome.Accepted("SM7"));
        API.verify(
                postRequestedFor(urlEqualTo(PATH))
                        .withBasicAuth(new BasicCredentials("AC01", "auth-token"))
                        .withFormParam("To", equalTo("+50937000001"))
                        .withFormParam("From", equalTo("FANAL"))
                        .withFormParam("Body", equalTo("K7F3 & mèn 50% + ሰላም"))
                        .withFormParam(
                                "StatusCallback",
                                equalTo("https://hotline.example.org/hooks/tw-ht/status?m=42")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SM 7", "SM\\u00007", "SM\\n7", "\\u202eSM7"})
    void whatIsNoIdIsNotKept(String sid) {
        answers(aResponse().withStatus(201).withBody("{\"sid\":\"" + sid + "\"}"));
        assertThat(send(false)).isEqualTo(new SendOutcome.Accepted(""));
    }

    @Test
    void anIdWithoutEndIsNotKept() {
        String body = "{\"sid\":\"" + "S".repeat(50_000) + "\"}";
        answers(aResponse().withStatus(201).withBody(body));
        assertThat(send(false)).isEqualTo(new SendOutcome.Accepted(""));
    }

    @Test
    void whatAsksForAnAnswerLeavesFromTheNumber() {
        answers(aResponse().withStatus(201).withBody("{\"sid\":\"SM7\"}"));
        var _ = send(true);
        API.verify(
                postRequestedFor(urlEqualTo(PATH)).withFormParam("From", equalTo("+50922220000")));
    }

    @ParameterizedTest
    @CsvSource({
        "400,21211,Refused",
        "400,21614,Refused",
        "400,21617,Refused",
        "400,21408,Refused",
        "401,20003,ChannelDown",
        "403,20003,ChannelDown",
        "400,30002,ChannelDown",
        "429,20429,RetryLater",
        "429,14107,RetryLater",
        "400,14107,RetryLater",
        "400,21611,RetryLater",
        "500,20500,RetryLater",
        "503,20503,RetryLater",
    })
    void codeDecidesBeforeTheStatus(int status, int code, String outcome) {
        answers(error(status, code));
        assertThat(send(false).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("R9: 21610 says that the recipient has opted out")
    void r9UnsubscribedRecipientHasOptedOut() {
        answers(error(400, 21610));
        assertThat(send(false)).isEqualTo(new SendOutcome.OptedOut());
    }

    @ParameterizedTest
    @CsvSource({
        "302,Refused",
        "400,Refused",
        "401,ChannelDown",
        "403,ChannelDown",
        "404,Refused",
        "429,RetryLater",
        "500,RetryLater",
        "503,RetryLater",
        "504,Unknown"
    })
    void statusDecidesWhereThereIsNoCode(int status, String outcome) {
        answers(aResponse().withStatus(status).withBody("<html>no</html>"));
        assertThat(send(false).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(API.getAllServeEvents()).as("sent once").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"sid\":null}", "{\"sid\":{}}"})
    void successThatSaysNothingLeavesItUnknown(String body) {
        answers(aResponse().withStatus(201).withBody(body));
        assertThat(send(false)).isEqualTo(new SendOutcome.Unknown("unreadable"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void connectionCutAfterTheRequestLeavesItUnknown(Fault fault) {
        answers(aResponse().withFault(fault));
        assertThat(send(false)).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(API.getAllServeEvents()).as("sent once").hasSize(1);
    }

    @Test
    void answerThatNeverComesLeavesItUnknown() {
        answers(aResponse().withStatus(201).withFixedDelay(20_000));
        Sender hasty = sender(API.baseUrl(), Duration.ofMillis(500));
        assertThat(hasty.send(outgoing(false)).await())
                .isEqualTo(new SendOutcome.Unknown("no-answer"));
    }

    @Test
    void refusedConnectionMeansLater() {
        assertThat(sender("http://127.0.0.1:1").send(outgoing(false)).await())
                .isEqualTo(new SendOutcome.RetryLater("unreachable", Duration.ofSeconds(5)));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        var _ = API.stubFor(post(urlEqualTo(PATH)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder error(int status, int code) {
        return aResponse()
                .withStatus(status)
                .withBody(
                        "{\"code\":%d,\"message\":\"no\",\"more_info\":\"\",\"status\":%d}"
                                .formatted(code, status));
    }

    private static SendOutcome send(boolean asksAnswer) {
        return sender(API.baseUrl()).send(outgoing(asksAnswer)).await();
    }

    /** Patient enough for a machine that does other things too. */
    private static Sender sender(String baseUrl) {
        return sender(baseUrl, Duration.ofSeconds(8));
    }

    private static Sender sender(String baseUrl, Duration patience) {
        return new Sender(
                VERTX,
                new Account("AC01", new Secret("auth-token"), "FANAL", "+50922220000"),
                new SdkHttp(new CarrierHttp(VERTX, patience), baseUrl),
                id -> "https://hotline.example.org/hooks/tw-ht/status?m=" + id);
    }

    private static Outgoing outgoing(boolean asksAnswer) {
        return new Outgoing(42, new Msisdn("+50937000001"), "K7F3 & mèn 50% + ሰላም", asksAnswer);
    }
}
