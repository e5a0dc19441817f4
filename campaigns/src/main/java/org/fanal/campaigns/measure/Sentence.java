package org.fanal.campaigns.measure;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * A plain sentence about a figure.
 *
 * @param text ends with a full stop
 */
public record Sentence(String text) {
    /** What is said of a count that is not shown (R21). */
    static final String FEW = "fewer than " + Disclosure.LEAST;

    @Override
    public String toString() {
        return text;
    }

    /** A count in words. */
    static String count(OptionalLong count) {
        return count.isPresent() ? count(count.getAsLong()) : FEW;
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share as so many in 1,000. */
    static String inThousand(double share) {
        return String.format(Locale.ROOT, "%.1f in 1,000", share * 1000);
    }

    /** A share as so many in 100. */
    static String inHundred(double share) {
        return String.format(Locale.ROOT, "%.0f in 100", share * 100);
    }
}
