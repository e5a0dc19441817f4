package org.fanal.gateway.store;

import java.time.Duration;

/**
 * How much may wait in each lane, and how long: what finds its lane full, or waits longer, fails
 * with a {@link StoreBusyException} and was not done.
 *
 * @param urgent works
 * @param normal works
 * @param bulk works
 * @param patience for urgent and normal works; twelve times as long for bulk
 */
public record QueueLimits(int urgent, int normal, int bulk, Duration patience) {
    private static final int BULK_TIMES = 12;

    /** For a program: a turn is refused within the 5 s after which a caller is told so. */
    public static final QueueLimits DEFAULT =
            new QueueLimits(8192, 8192, 256, Duration.ofMillis(4500));

    /** How many works may wait there. */
    public int capacity(Lane lane) {
        return switch (lane) {
            case URGENT -> urgent;
            case NORMAL -> normal;
            case BULK -> bulk;
        };
    }

    /** How long a work may wait there. */
    public Duration patience(Lane lane) {
        return lane == Lane.BULK ? patience.multipliedBy(BULK_TIMES) : patience;
    }
}
