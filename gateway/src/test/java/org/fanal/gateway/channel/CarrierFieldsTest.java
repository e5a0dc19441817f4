package org.fanal.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.gateway.channel.africastalking.AfricasTalking;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.gateway.channel.simulator.Simulator;
import org.fanal.gateway.channel.twilio.Twilio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields that are a carrier's own. */
class CarrierFieldsTest {
    private static final List<CarrierKind> KINDS =
            List.of(new AfricasTalking(), new Twilio(), new Simulator(new Phones()));
    private static final String AT = "id: a, carrier: africastalking, ";
    private static final String TW = "id: a, carrier: twilio, ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                AT + "username: u, apiKey: k, token: t",
                AT + "username: u, apiKey: k, token: [t1, t2], baseUrl: 'http://127.0.0.1:9/x/'",
                TW + "accountSid: AC1, authToken: t, number: '+50922220000'",
                TW + "accountSid: AC1, authToken: [t1, t2], sender: FANAL",
                AT + "username: u, apiKey: k, token: t, missedCall: opt-out",
                TW + "accountSid: AC1, authToken: t, sender: FANAL, missedCall: contact",
                "id: a, carrier: simulator, serviceCode: '*384*96#', number: '21512'",
            })
    void carrierIsRead(String fields) {
        Problems problems = new Problems();
        assertThat(Plans.read(KINDS, "- { " + fields + " }", problems)).hasSize(1);
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                AT + "apiKey: k, token: t|needs 'username'",
                AT + "username: u, token: t|needs 'apiKey'",
                AT + "username: u, apiKey: k|needs 'token'",
                AT + "username: u, apiKey: k, token: ''|needs 'token'",
                AT + "username: u, apiKey: k, token: []|needs 'token'",
                AT + "username: u, apiKey: k, token: t, baseUrl: 'ftp://x'|'baseUrl' is",
                AT + "username: u, apiKey: k, token: t, baseUrl: 'x y'|'baseUrl' is",
                AT + "username: u, apiKey: k, token: t, missedCall: never|'missedCall' is contact",
                AT + "username: u, apiKey: k, token: t, authToken: t|no field 'authToken'",
                TW + "authToken: t, number: '+50922220000'|needs 'accountSid'",
                TW + "accountSid: 'a/b', authToken: t, number: '+50922220000'|'accountSid' is",
                TW + "accountSid: AC1, number: '+50922220000'|needs 'authToken'",
                TW + "accountSid: AC1, authToken: t|needs 'number'",
                TW + "accountSid: AC1, authToken: t, number: '+5'|'number' is",
                "id: a, carrier: simulator, token: t|no field 'token'",
                "id: a, carrier: smpp|'carrier' is one of africastalking, twilio, simulator",
            })
    void whatIsWrongIsNamedOnce(String fields, String said) {
        Problems problems = new Problems();
        var _ = Plans.read(KINDS, "- { " + fields + " }", problems);
        assertThat(problems.sorted())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains(said);
    }

    @Test
    void r10ProblemsNameNoSecret() {
        Problems problems = new Problems();
        String yaml = "- { " + AT + "username: u, apiKey: [hush], token: { a: hush } }";
        var _ = Plans.read(KINDS, yaml, problems);
        assertThat(problems.stop()).isTrue();
        assertThat(problems.sorted().toString()).doesNotContain("hush");
    }
}
