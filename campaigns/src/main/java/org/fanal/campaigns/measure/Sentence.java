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

    /** A count in words, as it may be shown. */
    static String count(long count) {
        OptionalLong shown = Disclosure.of(count);
        return shown.isEmpty()
                ? FEW
                : String.format(Locale.ROOT, "at least %,d", shown.getAsLong());
    }

    /** The same at the beginning of a sentence. */
    static String begin(long count) {
        String text = count(count);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
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
