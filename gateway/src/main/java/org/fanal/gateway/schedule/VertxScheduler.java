package org.fanal.gateway.schedule;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Alarms on Vert.x timers, all on one context; the instants are the given clock's. Thread-safe. */
public final class VertxScheduler implements Scheduler {
    /** A clock that is set, or a machine that slept, is noticed after this at the latest. */
    private static final long LOOK_AGAIN_MS = 15_000;

    private final Vertx vertx;
    private final Context context;
    private final InstantSource clock;

    public VertxScheduler(Vertx vertx, Context context, InstantSource clock) {
        this.vertx = vertx;
        this.context = context;
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public Runnable at(Instant when, Runnable task) {
        Alarm alarm = new Alarm(when, task);
        context.runOnContext(_ -> alarm.look());
        return alarm::cancel;
    }

    private final class Alarm {
        private static final long NONE = -1;
        private final Instant when;
        private final Runnable task;
        private volatile boolean cancelled;
        private volatile long timer = NONE;

        Alarm(Instant when, Runnable task) {
            this.when = when;
            this.task = task;
        }

        void look() {
            if (cancelled) return;
            Duration left = Duration.between(clock.instant(), when);
            if (!left.isPositive()) task.run();
            // a millisecond more, since Vert.x counts whole ones
            else timer = vertx.setTimer(Math.min(left.toMillis() + 1, LOOK_AGAIN_MS), _ -> look());
        }

        void cancel() {
            cancelled = true;
            if (timer != NONE) {
                boolean _ = vertx.cancelTimer(timer);
            }
        }
    }
}
