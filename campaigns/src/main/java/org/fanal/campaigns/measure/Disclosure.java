package org.fanal.campaigns.measure;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What is shown of a count of people (R21): whole elevens, rounded down, and nothing of fewer. So a
 * count that is shown says of the true one only that it is up to ten more: no sum of shown counts
 * gives a small one away, and of two looks the second shows the same, or eleven more, never one
 * person. Whatever is reckoned is reckoned of what is shown.
 */
public final class Disclosure {
    /** The least that is shown, and the step from one shown count to the next. */
    public static final long LEAST = 11;

    private Disclosure() {}

    /** As it may be shown; empty where it is too small. */
    public static OptionalLong of(long count) {
        return count < LEAST ? OptionalLong.empty() : OptionalLong.of(block(count));
    }

    /** The same among other numbers. */
    static OptionalDouble number(long count) {
        return count < LEAST ? OptionalDouble.empty() : OptionalDouble.of((double) block(count));
    }

    /** Whole elevens; 0 where there are none. */
    static long block(long count) {
        return Math.max(0, count - count % LEAST);
    }
}
