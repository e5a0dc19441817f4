package org.fanal.flows.medium;

import java.text.Normalizer;

/** What a page of a channel can hold. */
record Page(Limits limits) {

    /** Whether a page of this text is within the limits. */
    boolean holds(CharSequence text) {
        int septets = Gsm.DEFAULT.septets(text);
        if (septets >= 0) return septets <= limits.septets();
        return limits.unicode() && text.length() <= limits.ucs2();
    }

    /**
     * The text in characters that the channel carries. Where it carries no UCS-2 a letter loses its
     * marks, and what has no plain form shows as a question mark; a language that needs more is not
     * offered there.
     */
    String plain(String text) {
        String plain = Smart.plain(text);
        if (limits.unicode() || Gsm.DEFAULT.encodable(plain)) return plain;
        StringBuilder carried = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> carried.append(carried(point)));
        return carried.toString();
    }

    private static String carried(int point) {
        String character = Smart.plain(Character.toString(point));
        if (Gsm.DEFAULT.encodable(character)) return character;
        String base =
                Normalizer.normalize(character, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return Gsm.DEFAULT.encodable(base) ? base : "?";
    }
}
