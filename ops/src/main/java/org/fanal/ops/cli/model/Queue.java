package org.fanal.ops.cli.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Random;

/** People who answer first come, first served, and callers who give up (M/M/n+M). */
final class Queue {
    private final Random random;
    private final Case.Hotline hotline;

    /** When each of those who are talking ends. */
    private final PriorityQueue<Long> talking = new PriorityQueue<>();

    private final Deque<Waiting> waiting = new ArrayDeque<>();

    Queue(Case.Hotline hotline, Random random) {
        this.hotline = hotline;
        this.random = random;
    }

    private record Waiting(long since, long until) {}

    /** Hears how each contact ended, in no order. */
    interface Listener {
        void answered(long at);

        void abandoned(long at);
    }

    /** Somebody calls; instants are milliseconds and never go back. */
    void call(long at, Listener listener) {
        advance(at, listener);
        if (hotline.people() > talking.size()) {
            answer(at, listener);
        } else {
            waiting.add(new Waiting(at, at + exponential(hotline.patience())));
        }
    }

    /** Lets time pass: whoever is free takes the next who still waits. */
    void advance(long to, Listener listener) {
        while (!talking.isEmpty() && talking.element() <= to) {
            long free = talking.remove();
            giveUp(free, listener);
            if (!waiting.isEmpty()) {
                var _ = waiting.remove();
                answer(free, listener);
            }
        }
        giveUp(to, listener);
    }

    private void answer(long at, Listener listener) {
        talking.add(at + exponential(hotline.handling()));
        listener.answered(at);
    }

    private void giveUp(long at, Listener listener) {
        waiting.removeIf(each -> {
            if (each.until() > at) return false;
            listener.abandoned(each.until());
            return true;
        });
    }

    private long exponential(Duration mean) {
        return Math.round(-Math.log1p(-random.nextDouble()) * mean.toMillis());
    }
}
