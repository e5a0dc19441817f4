package org.fanal.ops.dispatch;

import java.util.Locale;
import java.util.Optional;

/** How an alert ended; the digit is what a responder types behind {@code C} (DESIGN 5). */
public enum Outcome {
    REACHED('1'),
    NOT_REACHED('2'),
    UNFOUNDED('3'),
    REFERRED('4');

    private final char digit;

    Outcome(char digit) {
        this.digit = digit;
    }

    /** As the API writes it: {@code reached}, {@code not-reached}, {@code unfounded}, … */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome of a digit. */
    public static Optional<Outcome> of(char digit) {
        for (Outcome outcome : values()) if (outcome.digit == digit) return Optional.of(outcome);
        return Optional.empty();
    }
}
