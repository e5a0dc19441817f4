package org.fanal.gateway.outbound;

import java.time.Duration;

/** How long to wait before a message is tried again: by class, doubled with each try. */
final class Backoff {
    private static final int DOUBLINGS = 10;

    private Backoff() {}

    /**
     * @param tries how many there were; at least one
     */
    static Duration after(MessageClass messageClass, int tries) {
        return switch (messageClass) {
            case ALERT -> doubled(Duration.ofSeconds(5), tries, Duration.ofMinutes(1));
            case REPLY -> doubled(Duration.ofSeconds(10), tries, Duration.ofMinutes(2));
            case REMINDER -> doubled(Duration.ofSeconds(30), tries, Duration.ofMinutes(10));
            case CAMPAIGN -> doubled(Duration.ofMinutes(1), tries, Duration.ofHours(1));
        };
    }

    private static Duration doubled(Duration first, int tries, Duration most) {
        Duration wait = first.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        return wait.compareTo(most) > 0 ? most : wait;
    }
}
