package org.fanal.gateway.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until it is set; alarms run as it passes them, in order, on the thread
 * that sets it. For tests, here and in deployments' own. Thread-safe; set it from one thread.
 */
public final class SettableScheduler implements Scheduler {
    private final Executor atOnce;
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparing(Alarm::when).thenComparingLong(Alarm::number));
    private Runnable betweenInstants = () -> {};
    private Instant now;
    private long made;

    /** What is due at once runs on a virtual thread. */
    public SettableScheduler(Instant start) {
        this(start, task -> Thread.ofVirtual().start(task));
    }

    /**
     * @param atOnce runs tasks whose instant has passed when they are given
     */
    public SettableScheduler(Instant start, Executor atOnce) {
        this.now = start;
        this.atOnce = atOnce;
    }

    /**
     * Called after the alarms of each instant, before time moves on: a test waits there until what
     * they began is done, as in {@code () -> loops.settle().await()}.
     */
    public synchronized void betweenInstants(Runnable wait) {
        betweenInstants = wait;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public Runnable at(Instant when, Runnable task) {
        Alarm alarm;
        synchronized (this) {
            alarm = new Alarm(when, made++, task);
            if (when.isAfter(now)) {
                boolean _ = alarms.add(alarm);
                return () -> cancel(alarm);
            }
        }
        atOnce.execute(task);
        return () -> {};
    }

    /** Moves time forward. */
    public void advance(Duration by) {
        set(instant().plus(by));
    }

    /** Sets the time; backwards too, as a clock that is put right does. */
    public void set(Instant to) {
        for (Alarm next = due(to); next != null; next = due(to)) {
            next.task().run();
            Runnable wait;
            synchronized (this) {
                Alarm after = alarms.peek();
                wait = after != null && after.when().equals(now) ? () -> {} : betweenInstants;
            }
            wait.run();
        }
        synchronized (this) {
            now = to;
        }
    }

    private synchronized @Nullable Alarm due(Instant to) {
        Alarm next = alarms.peek();
        if (next == null || next.when().isAfter(to)) return null;
        boolean _ = alarms.remove(next);
        if (next.when().isAfter(now)) now = next.when();
        return next;
    }

    private synchronized void cancel(Alarm alarm) {
        boolean _ = alarms.remove(alarm);
    }

    private record Alarm(Instant when, long number, Runnable task) {}
}
