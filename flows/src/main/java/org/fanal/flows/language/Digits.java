package org.fanal.flows.language;

/** The digits of any script, put as ASCII; Ethiopic numerals too, which are not decimal. */
public final class Digits {
    private Digits() {}

    /** The text with each number in ASCII digits; all else untouched. */
    public static String ascii(String text) {
        if (text.chars().allMatch(unit -> unit < 0x80)) return text;
        StringBuilder ascii = new StringBuilder(text.length());
        int[] points = text.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            int point = points[at];
            if (Ethiopic.numeral(point)) {
                int end = at;
                while (end < points.length && Ethiopic.numeral(points[end])) end++;
                ascii.append(Ethiopic.number(points, at, end));
                at = end - 1;
            } else if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
                ascii.append(Character.digit(point, 10));
            } else {
                ascii.appendCodePoint(point);
            }
        }
        return ascii.toString();
    }
}
