package org.fanal.ops.health;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.journal.Journal;

/**
 * Compares the clock with the last stored event: one that stands before it is wrong, and with it
 * every wait, window and expiry.
 */
public final class ClockProbe implements Probe {
    private static final String PART = "clock";
    private static final long SECONDS = 5;

    /** Between the clocks of several nodes. */
    private static final Duration LEEWAY = Duration.ofSeconds(2);

    private final Database database;
    private final InstantSource clock;

    public ClockProbe(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Future<Finding> look() {
        return Journal.newestInstant(database)
                .timeout(SECONDS, TimeUnit.SECONDS)
                .map(newest -> newest.map(this::compare).orElse(Finding.ok(PART)))
                .otherwise(why ->
                        Finding.down(PART, "the store does not say when its last event was"));
    }

    private Finding compare(Instant newest) {
        Instant now = clock.instant();
        if (!now.plus(LEEWAY).isBefore(newest)) return Finding.ok(PART);
        return Finding.down(
                PART,
                "the clock says "
                        + now
                        + ", before the last stored event of "
                        + newest
                        + ": set this machine's clock right");
    }
}
