package org.fanal.campaigns.referral;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.flows.language.Digits;

/**
 * The numbers in a text that people may dial or write to: telephone numbers, short codes, USSD
 * strings, in the digits of any script. Two digits and less are no number; whatever has more is
 * taken for one, so that none is overlooked.
 */
public final class Numbers {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern USSD = Pattern.compile("[*#]+\\s?\\d+(?:\\s?\\*+\\s?\\d+)*\\s?#?");
    private static final Pattern DIALLED =
            Pattern.compile("\\+?\\s?\\(?\\d(?:(?:[\\p{Zs}.\\-]|\\)\\s?|\\s?\\()?\\d)*");
    private static final int SHORTEST = 3;

    private Numbers() {}

    /** As they are dialled: digits, {@code + * #}; each once, in order. */
    public static Set<String> in(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
        plain = Digits.ascii(UNSEEN.matcher(plain).replaceAll(""));
        Set<String> numbers = new LinkedHashSet<>();
        Matcher ussd = USSD.matcher(plain);
        StringBuilder rest = new StringBuilder();
        while (ussd.find()) {
            boolean _ = numbers.add(bare(ussd.group()));
            ussd.appendReplacement(rest, "|");
        }
        ussd.appendTail(rest);
        Matcher dialled = DIALLED.matcher(rest);
        while (dialled.find()) {
            String number = bare(dialled.group());
            if (number.replace("+", "").length() >= SHORTEST) {
                boolean _ = numbers.add(number);
            }
        }
        return numbers;
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
