package org.fanal.gateway.store;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Gives the ids of rows: positive 64-bit numbers, roughly ordered by time (41 bits of milliseconds,
 * 10 that this source drew for itself, 12 that count). One source never gives the same twice,
 * however fast it is asked and whatever its clock does. Order is never read from them.
 */
public final class IdSource {
    private static final long EPOCH = 1_700_000_000_000L;
    private static final int SOURCE_BITS = 10;
    private static final int COUNT_BITS = 12;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;
    private final InstantSource clock;
    private final long source;
    private final long firstCount;
    private final AtomicLong last = new AtomicLong();

    /**
     * @param random draws what tells this source from those of other nodes and other starts
     */
    public IdSource(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.source = random.nextLong(1L << SOURCE_BITS);
        // two that drew alike still differ, mostly, in the millisecond that they share
        this.firstCount = random.nextLong(1L << (COUNT_BITS - 1));
    }

    /** A new id; thread-safe. */
    public long next() {
        long millis = Math.max(0, clock.millis() - EPOCH);
        long least = (millis << COUNT_BITS) | firstCount;
        // past the last count of a millisecond it goes on into the next one
        long place = last.updateAndGet(before -> Math.max(before + 1, least));
        return (place >>> COUNT_BITS) << (SOURCE_BITS + COUNT_BITS)
                | (source << COUNT_BITS)
                | (place & COUNT_MASK);
    }
}
