package org.fanal.ops.health;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.fanal.gateway.store.CommitWatch;

/**
 * How the store commits: {@code fanal.store.commit}, how long each takes, and {@code
 * fanal.store.commit.works}, how many works share one. Thread-safe.
 */
public final class CommitMeters implements CommitWatch {
    private final Timer duration;
    private final DistributionSummary works;

    public CommitMeters(MeterRegistry meters) {
        this.duration =
                Timer.builder("fanal.store.commit")
                        .description("How long a commit takes; on SQLite, its fsync")
                        .serviceLevelObjectives(
                                Duration.ofMillis(1),
                                Duration.ofMillis(5),
                                Duration.ofMillis(20),
                                Duration.ofMillis(100),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(2))
                        .register(meters);
        this.works =
                DistributionSummary.builder("fanal.store.commit.works")
                        .description("How many works share a commit")
                        .serviceLevelObjectives(1, 4, 16, 64, 256)
                        .register(meters);
    }

    @Override
    public void committed(int count, long nanos) {
        duration.record(nanos, TimeUnit.NANOSECONDS);
        works.record(count);
    }
}
