package org.fanal.flows.model;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import java.util.Optional;

/**
 * A telephone number in E.164. It prints masked (R10): only {@link #e164()} gives the digits.
 *
 * @param e164 {@code +} and 7 to 15 digits
 */
public record Msisdn(String e164) {

    public Msisdn {
        if (!e164.matches("\\+[1-9][0-9]{6,14}"))
            throw new IllegalArgumentException("not a number in E.164");
    }

    /**
     * Reads what a carrier or a file wrote: E.164, spaces and the missing {@code +} of some
     * carriers forgiven. Taken when its length is possible.
     */
    public static Optional<Msisdn> parse(String written) {
        String digits = written.strip().replaceAll("[\\s().-]", "");
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            PhoneNumber number =
                    numbers.parse(digits.startsWith("+") ? digits : "+" + digits, null);
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
