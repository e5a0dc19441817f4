package org.fanal.gateway.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * Spreads segments evenly over time (S6): it answers when the next may leave.
 *
 * @param gap between two segments, more than nothing
 * @param nextFree the earliest instant of the next one
 */
public record Pacer(Duration gap, Instant nextFree) {
    private static final double NANOS = 1e9;

    public Pacer {
        if (gap.isNegative() || gap.isZero())
            throw new IllegalArgumentException("a gap of nothing");
    }

    /**
     * A reservation.
     *
     * @param at when the message may leave: not before the instant asked
     * @param after the pacer for those that follow
     */
    public record Slot(Instant at, Pacer after) {}

    /** A pacer that is free at once; {@code segmentsPerSecond} is more than 0. */
    public static Pacer of(double segmentsPerSecond, Instant now) {
        if (!(segmentsPerSecond > 0)) throw new IllegalArgumentException("a rate of nothing");
        return new Pacer(Duration.ofNanos(Math.round(NANOS / segmentsPerSecond)), now);
    }

    /** Reserves room for one message of so many segments, at least 1. */
    public Slot reserve(Instant now, int segments) {
        if (segments < 1) throw new IllegalArgumentException("a message without segments");
        Instant at = now.isAfter(nextFree) ? now : nextFree;
        return new Slot(at, new Pacer(gap, at.plus(gap.multipliedBy(segments))));
    }
}
