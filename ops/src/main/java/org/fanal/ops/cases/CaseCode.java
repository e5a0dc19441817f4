package org.fanal.ops.cases;

import java.util.random.RandomGenerator;

/**
 * What people call a case, such as {@code K7F3}: a letter and a digit, twice or, when many are
 * open, three times. No A, P or C: a code quoted in a reply is never taken for one (DESIGN 5). No
 * vowel, so that none is a word; nothing that looks like something else.
 */
public final class CaseCode {
    private static final String LETTERS = "BDFGHJKMNRTVWXY";
    private static final String DIGITS = "23456789";
    private static final int USUAL = 2;
    private static final int LONG = 3;

    private CaseCode() {}

    /** A new one of four characters, which may be in use. */
    static String draw(RandomGenerator random) {
        return draw(random, USUAL);
    }

    /** A new one of six characters, for when the short ones are mostly in use. */
    static String drawLong(RandomGenerator random) {
        return draw(random, LONG);
    }

    /** Whether the text, in upper case, has the form of a code. */
    public static boolean isOne(String text) {
        if (text.length() != 2 * USUAL && text.length() != 2 * LONG) return false;
        for (int i = 0; i < text.length(); i++)
            if ((i % 2 == 0 ? LETTERS : DIGITS).indexOf(text.charAt(i)) < 0) return false;
        return true;
    }

    private static String draw(RandomGenerator random, int pairs) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < pairs; i++)
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())))
                    .append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        return code.toString();
    }
}
