package org.fanal.campaigns.referral;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fanal.flows.engine.Referrals;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Database;

/**
 * The directory that turns are given, read anew when {@link
 * org.fanal.gateway.store.Topic#ENDPOINTS} wakes its loop, and now and then in case a wake was
 * lost. {@link #load} it before the first turn. Thread-safe.
 */
public final class LiveDirectory implements Referrals {
    private static final Duration POLL = Duration.ofHours(1);
    private final Database database;
    private final Supplier<Ground> ground;
    private final Scheduler scheduler;
    private final EndpointRows rows = new EndpointRows();
    private volatile List<Known> known = List.of();

    public LiveDirectory(Database database, Supplier<Ground> ground, Scheduler scheduler) {
        this.database = database;
        this.ground = ground;
        this.scheduler = scheduler;
    }

    /** Reads it; turns that began before keep what they have. */
    public Future<Void> load() {
        return database.read(rows::all).onSuccess(read -> known = read).mapEmpty();
    }

    /** The loop that reads it anew, to be started. */
    public DueLoop loop() {
        return new DueLoop(
                "directory",
                scheduler,
                () -> load().map(_ -> Optional.of(scheduler.instant().plus(POLL))));
    }

    @Override
    public Optional<Referrals.Endpoint> best(
            String need, String place, String language, Instant now) {
        return new Directory(known, ground.get()).best(need, place, language, now);
    }
}
