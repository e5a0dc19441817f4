package org.fanal.gateway.store;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Gives the ids of rows: positive 64-bit numbers, roughly ordered by time (41 bits of milliseconds,
 * 22 random bits). Order is never read from them.
 */
public final class IdSource {
    private static final long EPOCH = 1_700_000_000_000L;
    private static final int RANDOM_BITS = 22;
    private final InstantSource clock;
    private final RandomGenerator random;

    public IdSource(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id; thread-safe when the random source is. */
    public long next() {
        long millis = Math.max(0, clock.millis() - EPOCH);
        return millis << RANDOM_BITS | random.nextLong(1L << RANDOM_BITS);
    }
}
