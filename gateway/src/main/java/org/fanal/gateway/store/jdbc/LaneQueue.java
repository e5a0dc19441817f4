package org.fanal.gateway.store.jdbc;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.QueueLimits;
import org.fanal.gateway.store.StoreBusyException;
import org.fanal.gateway.store.Work;

/** The works that wait, in three bounded lanes. Thread-safe. */
public final class LaneQueue {
    private static final int BULK_AT_ONCE = 1;

    /**
     * So long a bulk work lets others go first: a commit that it shares is late for all of them.
     */
    private static final Duration BULK_YIELDS = Duration.ofMillis(50);

    private final QueueLimits limits;
    private final LongSupplier nanos;
    private final Completions completions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Map<Lane, Deque<Job<?>>> lanes = new EnumMap<>(Lane.class);
    private boolean closed;

    /**
     * @param nanos a count of nanoseconds that only moves forward, for the time a work has waited
     */
    public LaneQueue(QueueLimits limits, LongSupplier nanos, Completions completions) {
        this.limits = limits;
        this.nanos = nanos;
        this.completions = completions;
        for (Lane lane : Lane.values()) lanes.put(lane, new ArrayDeque<>());
    }

    /** Puts a work at the end of its lane, or fails it at once where the lane is full. */
    public <T> Future<T> offer(Lane lane, Work<T> work) {
        if (Job.isRunning())
            throw new IllegalStateException(
                    "a work may not give the store another work: it would wait for itself");
        Job<T> job = new Job<>(work, nanos.getAsLong());
        lock.lock();
        try {
            if (closed) return Future.failedFuture(new StoreBusyException("the store is closed"));
            Deque<Job<?>> waiting = waiting(lane);
            if (waiting.size() >= limits.capacity(lane))
                return Future.failedFuture(
                        new StoreBusyException("too much waits for the store: " + lane));
            waiting.add(job);
            something.signal();
        } finally {
            lock.unlock();
        }
        return job.future();
    }

    /**
     * Takes what waits, urgent first; at most one bulk work, and only where nothing else waits or
     * it has given way for long. Blocks while nothing waits; empty once the queue is closed and
     * nothing does.
     */
    public List<Job<?>> take(int most) throws InterruptedException {
        List<Job<?>> taken = new ArrayList<>();
        List<Job<?>> late = new ArrayList<>(0);
        lock.lockInterruptibly();
        try {
            while (taken.isEmpty()) {
                move(Lane.URGENT, most, taken, late);
                move(Lane.NORMAL, most, taken, late);
                if (taken.isEmpty() || bulkHasYielded()) move(Lane.BULK, most, taken, late);
                if (!taken.isEmpty() || !late.isEmpty() || closed) break;
                something.await();
            }
        } finally {
            lock.unlock();
        }
        if (!late.isEmpty()) completions.deliver(late);
        return taken.isEmpty() && !late.isEmpty() ? take(most) : taken;
    }

    /** Takes nothing more; what waits is still taken. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void move(Lane lane, int most, List<Job<?>> taken, List<Job<?>> late) {
        Deque<Job<?>> waiting = waiting(lane);
        long longest = limits.patience(lane).toNanos();
        int room = lane == Lane.BULK ? Math.min(BULK_AT_ONCE, most - taken.size()) : most;
        for (int n = 0; n < room && taken.size() < most; ) {
            Job<?> job = waiting.poll();
            if (job == null) return;
            if (nanos.getAsLong() - job.since() > longest) {
                job.fail(new StoreBusyException("the store did not come to the work in time"));
                late.add(job);
            } else {
                taken.add(job);
                n++;
            }
        }
    }

    private boolean bulkHasYielded() {
        Job<?> first = waiting(Lane.BULK).peek();
        return first != null && nanos.getAsLong() - first.since() > BULK_YIELDS.toNanos();
    }

    private Deque<Job<?>> waiting(Lane lane) {
        Deque<Job<?>> waiting = lanes.get(lane);
        if (waiting == null) throw new IllegalStateException("no lane " + lane);
        return waiting;
    }
}
