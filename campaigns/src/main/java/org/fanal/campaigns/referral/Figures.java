package org.fanal.campaigns.referral;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Figures in a text that nobody takes for a number to call: the time, dates, ages, prices. None of
 * the forms fits a telephone number or a short code.
 */
final class Figures {
    private static final String HOUR = "(?:[01]?\\d|2[0-4])";
    private static final String MINUTE = "[0-5]\\d";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String TO = " ?[-\u2010-\u2015/] ?";

    /** Not within a longer row of figures. */
    private static final String AFTER = "(?<!\\d)(?<!\\d[:/.,_-])(?<!\\d [/_-])";

    private static final String BEFORE = "(?!\\d)(?![:/.,_-]\\d)(?! [/_-] ?\\d)";

    private static final String CURRENCY =
            "(?:F ?CFA|CFA|XOF|XAF|FCFA|F|euros?|EUR|\u20ac|dollars?|USD|\\$|gourdes?|HTG|birr|ETB"
                    + "|dirhams?|MAD|MRU|naira|NGN|\u20a6|KES|GBP|\u00a3)(?!\\p{L})";

    private static final List<Pattern> FORMS =
            List.of(
                    form("(?:24|7) ?[hHjJdD]?[.]? ?/ ?(?:24|7)(?: ?[hHjJdD])?"),
                    form(HOUR + TO + HOUR + " ?[hH](?: ?" + MINUTE + ")?"),
                    form(clock() + "(?:" + TO + clock() + ")?"),
                    form(DAY + "[/.-]" + MONTH + "[/.-]" + YEAR),
                    form(YEAR + "-" + MONTH + "-" + DAY),
                    form(DAY + "/" + MONTH),
                    form(
                            "\\d{1,2}"
                                    + TO
                                    + "\\d{1,2} ?(?:ans|years|a\u00f1os|anos|an|at)(?!\\p{L})"),
                    form("\\d{1,2}[.,]\\d\\d ?" + CURRENCY),
                    form("\\d{1,3}(?:[ .]?\\d00)? ?" + CURRENCY),
                    form("\\d{1,2},\\d{1,2}(?: ?%)?"));

    private Figures() {}

    private static String clock() {
        return HOUR + "(?: ?[hH](?: ?" + MINUTE + ")?|:" + MINUTE + ")";
    }

    private static Pattern form(String form) {
        return Pattern.compile(AFTER + "(?:" + form + ")" + BEFORE);
    }

    /** The text with a letter where such a figure stood, so that nothing around it is joined. */
    static String out(String text) {
        String rest = text;
        for (Pattern form : FORMS) rest = form.matcher(rest).replaceAll("x");
        return rest;
    }
}
