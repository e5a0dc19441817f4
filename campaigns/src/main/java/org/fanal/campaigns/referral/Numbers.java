package org.fanal.campaigns.referral;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.flows.language.Digits;

/**
 * The numbers in a text that people may dial or write to: telephone numbers, short codes, USSD
 * strings, in the digits of any script, however they are broken up. Two digits and less are no
 * number, nor is a time, a date or a price; whatever else has more is taken for one, so that none
 * is overlooked.
 */
public final class Numbers {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern BREAKS = Pattern.compile(" ?[\\n\\r\\u2028\\u2029]+ ?");

    /** Letters that look like digits, among digits. */
    private static final Pattern LIKE_DIGITS =
            Pattern.compile("(?<![\\p{L}\\d])(?=[OolI]*\\d)[0-9OolI]+(?![\\p{L}])");

    private static final Pattern USSD = Pattern.compile("[*#]+\\s?\\d+(?:\\s?\\*+\\s?\\d+)*\\s?#?");

    /** Digits as a number is usually broken up. */
    private static final String DIALLED = "\\+?\\s?\\(?\\d(?:(?:[ .\\-]|\\) ?| ?\\()?\\d)*";

    private static final Pattern CHUNK = Pattern.compile(DIALLED);

    /** Such, with little in between. */
    private static final Pattern ROW =
            Pattern.compile(DIALLED + "(?:[^\\p{L}\\d]{1,3}" + DIALLED + ")*");

    private static final int SHORTEST = 3;
    private static final int MANY = 3;

    private Numbers() {}

    /** As they are dialled: digits, {@code + * #}; each once, in order. */
    public static Set<String> in(String words) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher ussd = USSD.matcher(plain(words));
        StringBuilder rest = new StringBuilder();
        while (ussd.find()) {
            boolean _ = numbers.add(bare(ussd.group()));
            ussd.appendReplacement(rest, "x");
        }
        ussd.appendTail(rest);
        Matcher rows = ROW.matcher(Figures.out(rest.toString()));
        while (rows.find()) numbers.addAll(row(rows.group()));
        return numbers;
    }

    private static String plain(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
        plain = Digits.ascii(UNSEEN.matcher(plain).replaceAll(""));
        plain = BREAKS.matcher(BLANKS.matcher(plain).replaceAll(" ")).replaceAll("\n");
        return LIKE_DIGITS
                .matcher(plain)
                .replaceAll(found -> found.group().replaceAll("[Oo]", "0").replaceAll("[lI]", "1"));
    }

    /** Several whole numbers, or one that is broken up in an unusual way. */
    private static List<String> row(String row) {
        List<String> chunks = CHUNK.matcher(row).results().map(each -> bare(each.group())).toList();
        List<String> whole = chunks.stream().filter(Numbers::isLong).toList();
        boolean one = chunks.size() >= MANY ? whole.size() < chunks.size() : whole.isEmpty();
        if (!one) return whole;
        String joined = String.join("", chunks);
        return isLong(joined) ? List.of(joined) : List.of();
    }

    private static boolean isLong(String number) {
        return number.replace("+", "").length() >= SHORTEST;
    }

    /**
     * Whether a number of a text is this contact, as people in these countries dial it.
     *
     * @param number out of {@link #in}
     * @param contact as its card writes it
     * @param countries ISO 3166 alpha-2
     */
    public static boolean same(String number, String contact, Set<String> countries) {
        String known = bare(Digits.ascii(contact));
        if (number.equals(known)) return true;
        if (known.startsWith("*") || known.startsWith("#")) return suffixed(number, known);
        if (number.contains("*") || number.contains("#")) return false;
        if (international(number, "").equals(known)) return true;
        return countries.stream().anyMatch(country -> international(number, country).equals(known));
    }

    /** A service code with one code more behind it: the campaign's own. */
    private static boolean suffixed(String number, String known) {
        if (!known.endsWith("#") || !number.endsWith("#")) return false;
        String begins = known.substring(0, known.length() - 1) + "*";
        return number.startsWith(begins)
                && number.substring(begins.length(), number.length() - 1).matches("[0-9]{1,6}");
    }

    /** E.164; empty where it is none. */
    private static String international(String number, String country) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            String written = country.isEmpty() && !number.startsWith("+") ? "+" + number : number;
            var parsed = numbers.parse(written, country.isEmpty() ? null : country);
            return numbers.isPossibleNumber(parsed)
                    ? numbers.format(parsed, PhoneNumberFormat.E164)
                    : "";
        } catch (NumberParseException notANumber) {
            return "";
        }
    }

    private static String bare(String written) {
        return written.replaceAll("[^0-9+*#]", "");
    }
}
