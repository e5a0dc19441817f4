package org.fanal.flows.model;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in E.164. It prints masked (R10): only {@link #e164()} gives the digits.
 *
 * @param e164 {@code +} and 7 to 15 digits
 */
public record Msisdn(String e164) {
    private static final int LONGEST_WRITTEN = 60;
    private static final String PLUS = "+\uFF0B";
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}().-]+");
    private static final Pattern DIGITS = Pattern.compile("[+\uFF0B]?\\p{Nd}{4,20}");
    private static final RecentNumbers RECENT = new RecentNumbers();

    public Msisdn {
        if (!hasForm(e164)) throw new IllegalArgumentException("not a number in E.164");
    }

    private static boolean hasForm(String e164) {
        int length = e164.length();
        if (length < 8 || length > 16 || e164.charAt(0) != '+' || e164.charAt(1) == '0')
            return false;
        for (int i = 1; i < length; i++)
            if (e164.charAt(i) < '0' || e164.charAt(i) > '9') return false;
        return true;
    }

    /**
     * Reads what a carrier or a file wrote: E.164 in the digits of any script; blanks, brackets,
     * signs that are not seen, and the missing {@code +} of some carriers forgiven. Taken when its
     * length is possible; with anything else in it, it is no number.
     */
    public static Optional<Msisdn> parse(String written) {
        Msisdn recent = RECENT.find(written);
        if (recent != null) return Optional.of(recent);
        Optional<Msisdn> number = read(written);
        number.filter(read -> read.e164.equals(written)).ifPresent(RECENT::keep);
        return number;
    }

    private static Optional<Msisdn> read(String written) {
        if (written.length() > LONGEST_WRITTEN) return Optional.empty();
        String digits = BETWEEN.matcher(written).replaceAll("");
        // libphonenumber would read letters, extensions, and the first of two numbers
        if (!DIGITS.matcher(digits).matches()) return Optional.empty();
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            PhoneNumber number =
                    numbers.parse(PLUS.indexOf(digits.charAt(0)) < 0 ? "+" + digits : digits, null);
            if (!numbers.isPossibleNumber(number)) return Optional.empty();
            return Optional.of(new Msisdn(numbers.format(number, PhoneNumberFormat.E164)));
        } catch (NumberParseException | IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    /**
     * ISO 3166 alpha-2 of the number's country, or empty where its prefix belongs to none or
     * several.
     */
    public String country() {
        String only = CountryCodes.onlyCountry(e164);
        return only.isEmpty() ? countryByRange() : only;
    }

    private String countryByRange() {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            String region = numbers.getRegionCodeForNumber(numbers.parse(e164, null));
            return region == null ? "" : region;
        } catch (NumberParseException notANumber) {
            return "";
        }
    }

    /** Whether libphonenumber knows its range in use; one that is not may still be right. */
    public boolean valid() {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return numbers.isValidNumber(numbers.parse(e164, null));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    /** Masked: the last two digits. */
    @Override
    public String toString() {
        return "…" + e164.substring(e164.length() - 2);
    }
}
