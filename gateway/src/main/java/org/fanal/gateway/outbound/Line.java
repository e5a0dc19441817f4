package org.fanal.gateway.outbound;

import org.fanal.gateway.channel.ChannelSettings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The rate of one channel, in segments. Alerts keep the rate among themselves and wait for nothing
 * else; what they take is taken from the others, who give way. Thread-safe.
 */
final class Line {
    private static final Duration AHEAD = Duration.ofMillis(20);
    private static final int AT_ONCE = 64;
    private static final int MOST_IN_HAND = 256;
    private static final double NANOS = 1e9;

    private final String channel;
    private final Duration gap;
    private Instant alertsFree = Instant.EPOCH;
    private Instant othersFree = Instant.EPOCH;
    private int inHand;

    Line(String channel, double segmentsPerSecond) {
        this.channel = channel;
        this.gap =
                segmentsPerSecond > 0
                        ? Duration.ofNanos(Math.max(1, Math.round(NANOS / segmentsPerSecond)))
                        : Duration.ofNanos(1);
    }

    static Line of(ChannelSettings settings) {
        return new Line(settings.id(), settings.segmentsPerSecond());
    }

    String channel() {
        return channel;
    }

    /** How many may be claimed now: few, so that an alert that comes next waits for few. */
    synchronized Quota quota(Instant now) {
        int others = Math.min(slots(othersFree, now), MOST_IN_HAND - inHand);
        return new Quota(channel, slots(alertsFree, now), Math.max(0, others));
    }

    /** Takes a place for a message; gives when it may leave. */
    synchronized Instant book(MessageClass messageClass, int segments, Instant now) {
        inHand++;
        Duration cost = gap.multipliedBy(segments);
        Instant others = later(othersFree, now);
        othersFree = others.plus(cost);
        if (messageClass != MessageClass.ALERT) return others;
        Instant at = later(alertsFree, now);
        alertsFree = at.plus(cost);
        return at;
    }

    /** A message that was booked has its outcome. */
    synchronized void done() {
        inHand--;
    }

    /** Nothing but alerts leaves before then: the channel serves nobody. */
    synchronized void rest(Instant until) {
        othersFree = later(othersFree, until);
    }

    /** When an alert may leave that had no place. */
    synchronized Instant alertsFree() {
        return alertsFree;
    }

    /** When another may leave that had no place; empty where one in hand must end first. */
    synchronized Optional<Instant> othersFree() {
        return inHand < MOST_IN_HAND ? Optional.of(othersFree) : Optional.empty();
    }

    private int slots(Instant free, Instant now) {
        Duration room = Duration.between(later(free, now), now.plus(AHEAD));
        if (room.isNegative()) return 0;
        return (int) Math.min(AT_ONCE, 1 + room.toNanos() / gap.toNanos());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
