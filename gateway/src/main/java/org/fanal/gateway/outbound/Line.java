package org.fanal.gateway.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.pace.Pacer;

/**
 * The rate of one channel, in segments. Alerts keep the rate among themselves and wait for nothing
 * else; what they take is taken from the others, who give way. Thread-safe.
 */
final class Line {
    private static final Duration AHEAD = Duration.ofMillis(20);
    private static final int AT_ONCE = 64;
    private static final int MOST_IN_HAND = 256;
    private static final double NO_LIMIT = 1e6;

    private final String channel;
    private Pacer alerts;
    private Pacer others;
    private int inHand;

    Line(String channel, double segmentsPerSecond) {
        this.channel = channel;
        this.alerts = Pacer.of(segmentsPerSecond, Instant.EPOCH);
        this.others = alerts;
    }

    /** Of a channel that is not there: what goes by it fails, and fast. */
    static Line unlimited(String channel) {
        return new Line(channel, NO_LIMIT);
    }

    static Line of(ChannelSettings settings) {
        return new Line(settings.id(), settings.segmentsPerSecond());
    }

    String channel() {
        return channel;
    }

    /** How many may be claimed now: few, so that an alert that comes next waits for few. */
    synchronized Quota quota(Instant now) {
        int room = Math.min(slots(others, now), MOST_IN_HAND - inHand);
        return new Quota(channel, slots(alerts, now), Math.max(0, room));
    }

    /** Takes a place for a message; gives when it may leave. */
    synchronized Instant book(MessageClass messageClass, int segments, Instant now) {
        inHand++;
        Pacer.Slot other = others.reserve(now, segments);
        others = other.after();
        if (messageClass != MessageClass.ALERT) return other.at();
        Pacer.Slot alert = alerts.reserve(now, segments);
        alerts = alert.after();
        return alert.at();
    }

    /** A message that was booked has its outcome. */
    synchronized void done() {
        inHand--;
    }

    /** Nothing but alerts leaves before then: the channel serves nobody. */
    synchronized void rest(Instant until) {
        others = new Pacer(others.gap(), later(others.nextFree(), until));
    }

    /** When an alert may leave that had no place. */
    synchronized Instant alertsFree() {
        return alerts.nextFree();
    }

    /** When another may leave that had no place; empty where one in hand must end first. */
    synchronized Optional<Instant> othersFree() {
        return inHand < MOST_IN_HAND ? Optional.of(others.nextFree()) : Optional.empty();
    }

    private static int slots(Pacer pacer, Instant now) {
        Duration room = Duration.between(later(pacer.nextFree(), now), now.plus(AHEAD));
        if (room.isNegative()) return 0;
        return (int) Math.min(AT_ONCE, 1 + room.toNanos() / pacer.gap().toNanos());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
