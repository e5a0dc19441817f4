package org.fanal.flows.model;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The calling codes that belong to one country alone, so that a turn need not read the whole
 * number.
 */
final class CountryCodes {
    private static final int LONGEST = 3;
    private static final String NO_COUNTRY = "001";
    private static final Map<String, String> ONLY = only();

    private CountryCodes() {}

    /** ISO 3166 alpha-2 of the country; empty where several share the code, or none has it. */
    static String onlyCountry(String e164) {
        // no calling code is the beginning of another
        for (int length = 1; length <= LONGEST; length++) {
            String country = ONLY.get(e164.substring(1, 1 + length));
            if (country != null) return country;
        }
        return "";
    }

    private static Map<String, String> only() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        Map<String, String> only = new HashMap<>();
        for (int code : numbers.getSupportedCallingCodes()) {
            List<String> regions = numbers.getRegionCodesForCountryCode(code);
            if (regions.size() != 1 || regions.getFirst().equals(NO_COUNTRY)) continue;
            var _ = only.put(Integer.toString(code), regions.getFirst());
        }
        return Map.copyOf(only);
    }
}
