package org.fanal.ops.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.referral.EndpointState;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.store.Database;

/**
 * What {@code /metrics} shows: the meters that others register, and what waits in the store,
 * counted when it is asked for. Labels are classes, channels, states and outcomes, never what
 * belongs to a person (R10). Thread-safe.
 */
public final class Meters implements AutoCloseable {
    /** Of what {@link #scrape} gives. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final long SECONDS = 2;

    private final PrometheusMeterRegistry registry;
    private final Database database;
    private final InstantSource clock;
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private volatile Figures figures = Figures.NONE;
    private volatile Instant counted = Instant.MIN;

    /** {@code registry} is the one that the other parts were given. */
    public Meters(PrometheusMeterRegistry registry, Database database, InstantSource clock) {
        this.registry = registry;
        this.database = database;
        this.clock = clock;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collector.bindTo(registry);
        for (MessageClass each : MessageClass.values()) waiting(registry, each.tag());
        alerts(registry);
        for (CampaignState each : CampaignState.values())
            state(
                    "fanal.campaigns",
                    "Campaigns, by their state",
                    each.tag(),
                    () -> figures.awareness().campaigns());
        for (String each : List.of("open", "paused"))
            state(
                    "fanal.campaign.cells",
                    "Places and languages of campaigns that run, by whether they are spoken to",
                    each,
                    () -> figures.awareness().cells());
        for (EndpointState each : EndpointState.values())
            state(
                    "fanal.endpoints",
                    "Referral endpoints, by whether they work",
                    each.tag(),
                    () -> figures.awareness().endpoints());
    }

    private void state(String name, String what, String state, Supplier<Map<String, Long>> counts) {
        Gauge _ =
                Gauge.builder(name, () -> counts.get().getOrDefault(state, 0L))
                        .description(what)
                        .tag("state", state)
                        .register(registry);
    }

    private void waiting(MeterRegistry meters, String messageClass) {
        Gauge _ =
                Gauge.builder(
                                "fanal.outbox.waiting",
                                () -> figures.outbox().getOrDefault(messageClass, 0L))
                        .description("Messages that wait in the outbox")
                        .tag("class", messageClass)
                        .register(meters);
    }

    private void alerts(MeterRegistry meters) {
        TimeGauge _ =
                TimeGauge.builder("fanal.alert.oldest", this::oldestAlert, TimeUnit.MILLISECONDS)
                        .description("How long the oldest alert that rings has been open")
                        .register(meters);
        Gauge _ =
                Gauge.builder("fanal.journal.parked", () -> figures.parked())
                        .description("Deliveries of the journal that were given up")
                        .register(meters);
    }

    private long oldestAlert() {
        return figures.oldestAlert()
                .map(at -> Math.max(0, Duration.between(at, clock.instant()).toMillis()))
                .orElse(0L);
    }

    /** All of it in Prometheus' text; figures of the store as they were last, where it is away. */
    public Future<String> scrape() {
        return count().timeout(SECONDS, TimeUnit.SECONDS)
                .otherwiseEmpty()
                .map(done -> registry.scrape(CONTENT_TYPE));
    }

    private Future<Void> count() {
        Instant now = clock.instant();
        if (!now.isBefore(counted) && now.isBefore(counted.plus(FRESH)))
            return Future.succeededFuture();
        counted = now;
        return database.read(FiguresTable::read)
                .map(read -> {
                    figures = read;
                    return null;
                });
    }

    @Override
    public void close() {
        collector.close();
        registry.close();
    }
}
