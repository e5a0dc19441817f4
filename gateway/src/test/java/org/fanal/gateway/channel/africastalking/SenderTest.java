package org.fanal.gateway.channel.africastalking;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {
    private static final String PATH = "/version1/messaging";
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
        answers(recipient(101, "ATXid_7"));
        assertThat(send(false)).isEqualTo(new SendOutcome.Accepted("ATXid_7"));
        API.verify(
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("apiKey", equalTo("fake-api-key"))
                        .withHeader("Accept", equalTo("application/json"))
                        .withFormParam("username", equalTo("sandbox"))
                        .withFormParam("to", equalTo("+221770000001"))
                        .withFormParam("message", equalTo("K7F3 & ça va? 50% + ሰላም"))
                        .withFormParam("from", equalTo("INFO")));
    }

    @Test
    void whatAsksForAnAnswerLeavesFromTheNumber() {
        answers(recipient(101, "ATXid_7"));
        var _ = send(true);
        API.verify(postRequestedFor(urlEqualTo(PATH)).withFormParam("from", equalTo("21512")));
    }

    @ParameterizedTest
    @CsvSource({
        "100,Accepted",
        "101,Accepted",
        "102,Accepted",
        "401,Refused",
        "402,Refused",
        "403,Refused",
        "404,Refused",
        "405,ChannelDown",
        "406,OptedOut",
        "407,Refused",
        "409,Refused",
        "500,RetryLater",
        "501,RetryLater",
        "502,Refused",
        "999,Unknown"
    })
    void recipientsCodeDecidesUnderHttp201(int code, String outcome) {
        answers(recipient(code, "None"));
        assertThat(send(false).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused",
        "401,ChannelDown",
        "403,ChannelDown",
        "404,Refused",
        "408,RetryLater",
        "429,RetryLater",
        "500,RetryLater",
        "503,RetryLater",
        "504,Unknown"
    })
    void httpStatusDecidesWhereThereIsNoRecipient(int status, String outcome) {
        answers(aResponse().withStatus(status).withBody("<html>no</html>"));
        assertThat(send(false).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void pauseThatIsAskedForIsGiven() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "17"));
        assertThat(send(false))
                .isEqualTo(new SendOutcome.RetryLater("429", Duration.ofSeconds(17)));
    }

    @Test
    void messageWithoutRecipientsIsRefused() {
        answers(
                aResponse()
                        .withStatus(201)
                        .withBody(
                                "{\"SMSMessageData\":{\"Message\":\"InvalidSenderId\","
                                        + "\"Recipients\":[]}}"));
        assertThat(send(false)).isEqualTo(new SendOutcome.Refused("no-recipient"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"SMSMessageData\":7}",
                "{\"SMSMessageData\":{\"Recipients\":[7]}}",
                "{\"SMSMessageData\":{\"Recipients\":[{\"statusCode\":\"x\"}]}}",
            })
    void answerThatSaysNothingLeavesItUnknown(String body) {
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
        SendOutcome outcome = sender("http://127.0.0.1:1").send(outgoing(false)).await();
        assertThat(outcome)
                .isEqualTo(new SendOutcome.RetryLater("unreachable", Duration.ofSeconds(5)));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        var _ = API.stubFor(post(urlEqualTo(PATH)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder recipient(int code, String id) {
        return aResponse()
                .withStatus(201)
                .withBody(
                        """
                        {"SMSMessageData":{"Message":"Sent to 1/1 Total Cost: KES 0.8000","Recipients":[
                        {"statusCode":%d,"number":"+221770000001","status":"x","cost":"KES 0.8000","messageId":"%s"}]}}
                        """
                                .formatted(code, id));
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
                new CarrierHttp(VERTX, patience),
                new Account("sandbox", new Secret("fake-api-key"), baseUrl),
                AtChannel.open(VERTX, baseUrl).settings());
    }

    private static Outgoing outgoing(boolean asksAnswer) {
        return new Outgoing(1, new Msisdn("+221770000001"), "K7F3 & ça va? 50% + ሰላም", asksAnswer);
    }
}
