package org.fanal.gateway.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines that are all equally far: a queue instead of a timer each, since nearly all are met. On
 * one event loop; told of time by {@link #tick}.
 */
final class Deadlines {
    /** How often {@link #tick} is to be called. */
    static final Duration TICK = Duration.ofMillis(100);

    private final Queue<Deadline> waiting = new ArrayDeque<>();
    private final long ticks;
    private long now;

    Deadlines(Duration each) {
        // One more: the tick under way has already lost a part of its time.
        ticks = each.dividedBy(TICK) + 1;
    }

    /** One of them. */
    static final class Deadline {
        private final long due;
        private @Nullable Runnable late;

        private Deadline(long due, Runnable late) {
            this.due = due;
            this.late = late;
        }

        /** It is met: {@code late} will not run. */
        void met() {
            late = null;
        }
    }

    /** Runs {@code late} unless the deadline is met before. */
    Deadline await(Runnable late) {
        Deadline deadline = new Deadline(now + ticks, late);
        var _ = waiting.add(deadline);
        return deadline;
    }

    /** A tick has passed. */
    void tick() {
        now++;
        for (Deadline next = waiting.peek(); next != null; next = waiting.peek()) {
            Runnable late = next.late;
            if (late != null && next.due > now) return;
            var _ = waiting.remove();
            if (late != null) late.run();
        }
    }
}
