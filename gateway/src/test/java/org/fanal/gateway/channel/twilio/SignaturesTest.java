package org.fanal.gateway.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.channel.Hook;
import org.fanal.gateway.channel.HookKind;
import org.fanal.gateway.channel.Posting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
    private static final String BASE = "https://hotline.example.org";
    private static final String PATH = "/hooks/tw-ht/sms";

    /** Computed with openssl over the bytes that {@code channels.md} 1.3 describes. */
    private static final String VECTOR = "GU0+p0M5QbD2JRLTwtYXjP+bOsM=";

    private static final String VECTOR_BODY =
            "MessageSid=SM1&From=%2B50937000001&Body=%20ede+m%C3%A8n+mwen%20&To=%2B50922220000";

    @Test
    void vectorComputedElsewhereIsGenuine() {
        assertThat(vouched(VECTOR, "", VECTOR_BODY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MessageSid=SM2", "x=1", "Body=ede+m%C3%A8n+mwen"})
    void anyChangeIsAForgery(String added) {
        assertThat(vouched(VECTOR, "", VECTOR_BODY + "&" + added)).isFalse();
    }

    @Test
    void spacesAroundAValueAreSignedToo() {
        assertThat(vouched(VECTOR, "", VECTOR_BODY.replace("=%20", "="))).isFalse();
    }

    @Test
    void queryAndHostAreSignedToo() {
        assertThat(vouched(VECTOR, "m=1", VECTOR_BODY)).isFalse();
        Signatures elsewhere =
                new Signatures(List.of(new Secret("12345")), () -> "https://evil.example.org");
        assertThat(elsewhere.vouchFor(hook(VECTOR, "", VECTOR_BODY))).isFalse();
    }

    @Test
    void queryKeepsItsEncoding() {
        String query = "m=7&x=a%20b%2Bc+d";
        String signature = signer().signature(BASE + PATH + "?" + query, Map.of("A", "1"));
        assertThat(vouched(signature, query, "A=1")).isTrue();
        assertThat(vouched(signature, "m=7&x=a+b%2Bc+d", "A=1")).isFalse();
    }

    @Test
    void repeatedFieldIsSignedWithItsValuesSortedAndEachOnce() {
        String signature = signer().signature(BASE + PATH, Map.of("Media", "aMediab", "Zed", "1"));
        assertThat(vouched(signature, "", "Media=b&Zed=1&Media=a&Media=b")).isTrue();
        assertThat(vouched(signature, "", "Media=b&Zed=1&Media=c&Media=a")).isFalse();
    }

    @Test
    void signatureOverTheAddressWithItsPortIsGenuine() {
        String signature =
                signer().signature("https://hotline.example.org:443" + PATH, Map.of("A", "1"));
        assertThat(vouched(signature, "", "A=1")).isTrue();
    }

    @Test
    void eitherOfTwoTokensMaySign() {
        Signatures both =
                new Signatures(List.of(new Secret("new"), new Secret("12345")), () -> BASE);
        assertThat(both.vouchFor(hook(VECTOR, "", VECTOR_BODY))).isTrue();
        Signatures expired = new Signatures(List.of(new Secret("new")), () -> BASE);
        assertThat(expired.vouchFor(hook(VECTOR, "", VECTOR_BODY))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void anotherSignatureIsAForgery(String signature) {
        assertThat(vouched(signature, "", VECTOR_BODY)).isFalse();
    }

    @Test
    void noSignatureAndNoFormAreForgeries() {
        Signatures signatures = signatures();
        Hook unsigned =
                new Hook(
                        HookKind.SMS,
                        PATH,
                        "",
                        MultiMap.caseInsensitiveMultiMap(),
                        Buffer.buffer(VECTOR_BODY));
        assertThat(signatures.vouchFor(unsigned)).isFalse();
        assertThat(vouched(VECTOR, "", "a=%")).isFalse();
    }

    /** Ours and the SDK's must agree, or one of the two witnesses is wrong. */
    @Test
    void signerOfTheTestsAgreesWithTheSdk() {
        Map<String, String> form = Map.of("b", "é 1", "a", "", "B", "+", "ሰ", "x");
        String signature = signer().signature(BASE + PATH, form);
        assertThat(new RequestValidator("12345").validate(BASE + PATH, form, signature)).isTrue();
        assertThat(vouched(signature, "", Posting.encoded(form))).isTrue();
    }

    private static boolean vouched(String signature, String query, String body) {
        return signatures().vouchFor(hook(signature, query, body));
    }

    private static Signatures signatures() {
        return new Signatures(List.of(new Secret("12345")), () -> BASE);
    }

    private static TwilioHooks signer() {
        return new TwilioHooks(BASE, BASE, "/hooks/tw-ht", "12345");
    }

    private static Hook hook(String signature, String query, String body) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("X-Twilio-Signature", signature);
        return new Hook(HookKind.SMS, PATH, query, headers, Buffer.buffer(body));
    }
}
