package org.fanal.flows.engine;

import org.fanal.flows.language.Digits;
import org.fanal.flows.language.Fold;

/**
 * What the caller sent. Personal (R10).
 *
 * @param words as sent, without the blanks around it, and bounded
 * @param key the same as a key: digits of any script as ASCII, without what people put around a
 *     digit: {@code "1"}, {@code 1.}, {@code (1)}
 */
record Typed(String words, String key) {
    private static final int LONGEST = 1600;
    private static final String EXIT = "0";

    static Typed of(String input) {
        String words = cut(input).strip();
        return new Typed(words, bare(Digits.ascii(words)));
    }

    /** Whether this leaves: 0 always does, and the deployment's own key or word (R7). */
    boolean exits(Navigation navigation) {
        if (key.equals(EXIT) || key.equals(navigation.exit())) return true;
        return !navigation.exit().isEmpty()
                && Character.isLetter(navigation.exit().codePointAt(0))
                && Fold.of(words).equals(Fold.of(navigation.exit()));
    }

    private static String cut(String input) {
        if (input.length() <= LONGEST) return input;
        int end = Character.isHighSurrogate(input.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return input.substring(0, end);
    }

    private static String bare(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && !Character.isLetterOrDigit(words.charAt(from))) from++;
        while (to > from && !Character.isLetterOrDigit(words.charAt(to - 1))) to--;
        return words.substring(from, to);
    }

    @Override
    public String toString() {
        return "Typed[…]";
    }
}
