package org.fanal.gateway.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fanal.gateway.channel.HookKind;

/** Counts the answers to webhooks: {@code fanal.hooks} by kind and status. Thread-safe. */
final class Tally {
    private final Map<HookKind, Map<Integer, Counter>> counters = new EnumMap<>(HookKind.class);
    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
        for (HookKind kind : HookKind.values()) counters.put(kind, new ConcurrentHashMap<>());
    }

    void count(HookKind kind, int status) {
        Map<Integer, Counter> byStatus = counters.getOrDefault(kind, Map.of());
        Counter counter = byStatus.get(status);
        if (counter == null)
            counter = byStatus.computeIfAbsent(status, code -> register(kind, code));
        counter.increment();
    }

    private Counter register(HookKind kind, int status) {
        return Counter.builder("fanal.hooks")
                .description("Answers to the carriers' webhooks")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .tag("status", String.valueOf(status))
                .register(meters);
    }
}
