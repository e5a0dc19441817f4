package org.fanal.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.africastalking.AtChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String USSD = "/hooks/at-sn/ussd?token=" + AtChannel.TOKEN;
    private static final String LINE = "POST " + USSD + " HTTP/1.1\r\nHost: x\r\n";

    @Test
    void bodyOf64KiBIsReadAndOneByteMoreIsNot() {
        try (Served served = Served.quick()) {
            String form = "sessionId=s&phoneNumber=%2B221770000001&text=1&x=";
            String whole = form + "x".repeat(WebLimits.BODY_BYTES - form.length());
            assertThat(Posting.post(served.url() + USSD, whole, FORM, Map.of()).status())
                    .isEqualTo(200);
            assertThat(Posting.post(served.url() + USSD, whole + "x", FORM, Map.of()).status())
                    .isEqualTo(413);
            assertThat(served.receiver.taken()).hasSize(1);
        }
    }

    @Test
    void chunkedBodyOverTheLimitIsTooLargeToo() {
        try (Served served = Served.quick();
                Wire wire = served.wire()) {
            var _ = wire.send(LINE + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
            for (int i = 0; i < 9; i++) {
                var _ = wire.send(chunk);
            }
            assertThat(wire.statusLine()).startsWith("HTTP/1.1 413");
            assertThat(served.receiver.taken()).isEmpty();
        }
    }

    @Test
    void chunkedBodyUnderTheLimitIsRead() {
        try (Served served = Served.quick();
                Wire wire = served.wire()) {
            var _ = wire.send(LINE + "Transfer-Encoding: chunked\r\n\r\n");
            var _ = wire.send("1C\r\nsessionId=s&phoneNumber=%2B2\r\n");
            var _ = wire.send("11\r\n21770000001&text=\r\n0\r\n\r\n");
            assertThat(wire.statusLine()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void endlessBodyIsCutOff() {
        try (Served served = Served.quick();
                Wire wire = served.wire()) {
            var _ = wire.send(LINE + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
            assertThat(sendUntilCut(wire, chunk)).isTrue();
        }
    }

    private static boolean sendUntilCut(Wire wire, String chunk) {
        try {
            for (int i = 0; i < 4_000; i++) {
                var _ = wire.send(chunk);
            }
            return false;
        } catch (UncheckedIOException cut) {
            return true;
        }
    }

    @Test
    void bodyThatDripsInIsNotWaitedFor() {
        try (Served served = Served.quick();
                Wire wire = served.wire()) {
            var _ = wire.send(LINE + "Content-Length: 100\r\n\r\nsess");
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void headersThatNeverEndAreNotWaitedFor() {
        try (Served served = Served.quick();
                Wire wire = served.wire()) {
            var _ = wire.send(LINE);
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "header"})
    void longLinesAndHeadersAreRefused(String what) {
        try (Served served = Served.quick();
                Wire wire = served.wire()) {
            String much = "x".repeat(20_000);
            var _ =
                    wire.send(
                            what.equals("line")
                                    ? "POST /hooks/" + much + " HTTP/1.1\r\n\r\n"
                                    : LINE + "X: " + much + "\r\n\r\n");
            assertThat(wire.statusLine()).matches("HTTP/1.[01] 4\\d\\d .*");
        }
    }

    @Test
    void addressIsHeldBackBeforeAnythingIsVerified() {
        WebLimits tight = limits(1, 1_000);
        try (Served served = Served.with(tight)) {
            String url = served.url() + "/hooks/at-sn/ussd?token=wrong";
            assertThat(status(url)).isEqualTo(403);
            assertThat(status(url)).isEqualTo(403);
            assertThat(status(url)).isEqualTo(429);
            served.now.updateAndGet(now -> now.plusSeconds(1));
            assertThat(status(url)).isEqualTo(403);
        }
    }

    @Test
    void channelIsHeldBackAfterVerification() {
        try (Served served = Served.with(limits(1_000, 1))) {
            String forged = served.url() + "/hooks/at-sn/ussd?token=wrong";
            for (int i = 0; i < 5; i++) assertThat(status(forged)).isEqualTo(403);
            String genuine = served.url() + USSD;
            assertThat(status(genuine)).isEqualTo(200);
            assertThat(status(genuine)).isEqualTo(200);
            assertThat(status(genuine)).isEqualTo(429);
            assertThat(served.receiver.taken()).hasSize(2);
        }
    }

    @Test
    void clientsBehindATrustedProxyAreToldApart() {
        try (Served served = Served.with(limits(1, 1_000), "127.0.0.1", "10.0.0.1")) {
            assertThat(forwarded(served, "203.0.113.5")).isEqualTo(403);
            assertThat(forwarded(served, "203.0.113.5, 10.0.0.1")).isEqualTo(403);
            assertThat(forwarded(served, "198.51.100.1, 203.0.113.5")).isEqualTo(429);
            assertThat(forwarded(served, "203.0.113.6")).isEqualTo(403);
        }
    }

    @Test
    void headerThatAStrangerSentBeforeTheProxysOwnIsNotBelieved() {
        try (Served served = Served.with(limits(1, 1_000), "127.0.0.1")) {
            assertThat(forwardedTwice(served, "198.51.100.1")).contains("403");
            assertThat(forwardedTwice(served, "198.51.100.2")).contains("403");
            assertThat(forwardedTwice(served, "198.51.100.3")).contains("429");
        }
    }

    @Test
    void whatIsNoAddressIsOneStranger() {
        try (Served served = Served.with(limits(1, 1_000), "127.0.0.1")) {
            assertThat(forwarded(served, "unknown")).isEqualTo(403);
            assertThat(forwarded(served, "x".repeat(4_000))).isEqualTo(403);
            assertThat(forwarded(served, "_hidden")).isEqualTo(429);
        }
    }

    private static String forwardedTwice(Served served, String forged) {
        try (Wire wire = served.wire()) {
            return wire.send(
                            "POST /hooks/at-sn/ussd HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: "
                                    + forged
                                    + "\r\nX-Forwarded-For: 203.0.113.9\r\n"
                                    + "Content-Length: 0\r\n\r\n")
                    .statusLine();
        }
    }

    @Test
    void strangersForwardedHeaderIsNotBelieved() {
        try (Served served = Served.with(limits(1, 1_000))) {
            assertThat(forwarded(served, "203.0.113.1")).isEqualTo(403);
            assertThat(forwarded(served, "203.0.113.2")).isEqualTo(403);
            assertThat(forwarded(served, "203.0.113.3")).isEqualTo(429);
        }
    }

    @Test
    void whoOpensManyConnectionsKeepsNobodyOut() {
        try (Served served = Served.with(few(2));
                Wire carrier = served.wire();
                Wire another = served.wire()) {
            assertThat(asks(carrier)).isTrue();
            assertThat(asks(another)).isTrue();
            List<Wire> flood = Stream.generate(served::wire).limit(40).toList();
            assertThat(asks(carrier)).isTrue();
            assertThat(asks(another)).isTrue();
            try (Wire late = served.wire()) {
                assertThat(asks(late)).isTrue();
            }
            assertThat(flood.getFirst().isClosed()).isTrue();
            flood.forEach(Wire::close);
        }
    }

    @Test
    void moreConnectionsThanAllowedPushOutTheOneThatWaitedLongest() {
        try (Served served = Served.with(few(1));
                Wire first = served.wire();
                Wire second = served.wire()) {
            assertThat(asks(first)).isTrue();
            assertThat(asks(second)).isTrue();
            try (Wire third = served.wire();
                    Wire fourth = served.wire()) {
                assertThat(asks(third)).isTrue();
                assertThat(asks(fourth)).isTrue();
            }
            assertThat(first.isClosed()).isTrue();
            assertThat(second.isClosed()).isTrue();
        }
    }

    private static boolean asks(Wire wire) {
        return wire.send("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
                .answer()
                .startsWith("HTTP/1.1 404");
    }

    private static WebLimits few(int connections) {
        return new WebLimits(
                1_000,
                1_000,
                2,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                connections);
    }

    private static WebLimits limits(double address, double channel) {
        WebLimits quick = Served.QUICK;
        return new WebLimits(address, channel, 2, quick.turn(), quick.body(), quick.idle(), 50);
    }

    private static int status(String url) {
        return Posting.post(url, "sessionId=s&phoneNumber=%2B221770000001&text=", FORM, Map.of())
                .status();
    }

    private static int forwarded(Served served, String chain) {
        String url = served.url() + "/hooks/at-sn/ussd";
        return Posting.post(url, "a=1", FORM, Map.of("X-Forwarded-For", chain)).status();
    }
}
