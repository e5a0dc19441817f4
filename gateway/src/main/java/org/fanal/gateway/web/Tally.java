package org.fanal.gateway.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.HookKind;
import org.fanal.gateway.channel.Inbound;

/**
 * Counts the answers to webhooks, {@code fanal.hooks} by kind and status, and receipts, {@code
 * fanal.receipts} by channel and state; times turns, {@code fanal.turn} by medium, from a genuine
 * request to its answer. Thread-safe.
 */
final class Tally {
    /** Of a turn: what a caller hardly notices, and what a carrier hardly waits for. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final Map<HookKind, Map<Integer, Counter>> counters = new EnumMap<>(HookKind.class);
    private final MeterRegistry meters;
    private final Timer ussd;
    private final Timer sms;

    Tally(MeterRegistry meters) {
        this.meters = meters;
        this.ussd = timer(Medium.USSD);
        this.sms = timer(Medium.SMS);
        for (HookKind kind : HookKind.values()) counters.put(kind, new ConcurrentHashMap<>());
    }

    void count(HookKind kind, int status) {
        Map<Integer, Counter> byStatus = counters.getOrDefault(kind, Map.of());
        Counter counter = byStatus.get(status);
        if (counter == null)
            counter = byStatus.computeIfAbsent(status, code -> register(kind, code));
        counter.increment();
    }

    /** To be given back to {@link #done}. */
    Timer.Sample begin() {
        return Timer.start(meters);
    }

    /** What came is on disk, and is about to be answered. */
    void done(Timer.Sample begun, String channel, Inbound inbound) {
        switch (inbound) {
            case Inbound.Ussd _ -> {
                long _ = begun.stop(ussd);
            }
            case Inbound.Sms _ -> {
                long _ = begun.stop(sms);
            }
            case Inbound.Receipt receipt -> receipt(channel, receipt);
            case Inbound.Blocked both -> receipt(channel, both.receipt());
            case Inbound.UssdEnded _,
                    Inbound.MissedCall _,
                    Inbound.OptOut _,
                    Inbound.Nothing _ -> {}
        }
    }

    private void receipt(String channel, Inbound.Receipt receipt) {
        Counter.builder("fanal.receipts")
                .description("Delivery receipts of the carriers, repeated ones too")
                .tag("channel", channel)
                .tag("state", receipt.state().name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }

    private Timer timer(Medium medium) {
        return Timer.builder("fanal.turn")
                .description("From a genuine request to its answer, which waits for the disk")
                .tag("medium", medium.tag())
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    private Counter register(HookKind kind, int status) {
        return Counter.builder("fanal.hooks")
                .description("Answers to the carriers' webhooks")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .tag("status", String.valueOf(status))
                .register(meters);
    }
}
