package org.fanal.gateway.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Recording;
import org.fanal.gateway.channel.africastalking.AtChannel;
import org.fanal.gateway.channel.africastalking.AtHooks;
import org.fanal.gateway.channel.africastalking.FakeAfricasTalking;
import org.fanal.gateway.channel.twilio.FakeTwilio;
import org.fanal.gateway.channel.twilio.TwilioChannel;
import org.fanal.gateway.channel.twilio.TwilioHooks;

/** A public listener on a socket, with a channel at each carrier and a receiver that records. */
final class Served implements AutoCloseable {
    static final WebLimits QUICK =
            new WebLimits(
                    1_000,
                    1_000,
                    2,
                    Duration.ofMillis(400),
                    Duration.ofMillis(400),
                    Duration.ofSeconds(2),
                    50);

    final Vertx vertx = Vertx.vertx();
    final Recording receiver = new Recording();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Map<String, Path> audio = new ConcurrentHashMap<>();
    final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-12-01T08:00:00Z"));
    final FakeAfricasTalking at = FakeAfricasTalking.start(vertx);
    final FakeTwilio twilio = FakeTwilio.start(vertx);
    final PublicListener.Open open;

    private Served(WebLimits limits, Set<String> trustedProxies) {
        InstantSource clock = now::get;
        Channels channels =
                new Channels(
                        List.of(
                                AtChannel.open(vertx, at.baseUrl()),
                                TwilioChannel.open(vertx, twilio.baseUrl())));
        open =
                new PublicListener(
                                new WebSettings("127.0.0.1", 0, trustedProxies, 2, limits),
                                channels,
                                receiver,
                                sha -> Optional.ofNullable(audio.get(sha)),
                                clock,
                                meters)
                        .start(vertx)
                        .await();
    }

    static Served with(WebLimits limits, String... trustedProxies) {
        return new Served(limits, Set.of(trustedProxies));
    }

    static Served quick() {
        return with(QUICK);
    }

    String url() {
        return "http://127.0.0.1:" + open.port();
    }

    AtHooks atHooks() {
        return at.hooks(url(), AtChannel.ID, AtChannel.TOKEN);
    }

    TwilioHooks twilioHooks() {
        return twilio.hooks(TwilioChannel.PUBLIC_URL, url(), TwilioChannel.ID);
    }

    Wire wire() {
        return new Wire(open.port());
    }

    @Override
    public void close() {
        var _ = vertx.close().await();
    }
}
