package org.fanal.campaigns.referral;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.flows.language.Fold;

/**
 * What a keeper texts: {@code OK}, {@code OK 4}, {@code ok4.}, {@code "OK ٤ shelter-dakar"}.
 *
 * @param free places free, where a number is given
 * @param which the first letters of an endpoint's id or name, folded; empty where none is named
 */
record CheckInText(OptionalInt free, String which) {
    private static final int LONGEST = 80;
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:okay|ok|o k)(?: ?([0-9]{1,4})(?![0-9]))?(?: ([\\p{L}][\\p{L}0-9 ]*))?");

    /** Reads it; empty where it is anything else, such as {@code 1A}. */
    static Optional<CheckInText> read(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        Matcher matcher = FORM.matcher(Fold.of(text));
        if (!matcher.matches()) return Optional.empty();
        String places = matcher.group(1);
        String which = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(
                new CheckInText(
                        places == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(Integer.parseInt(places)),
                        which));
    }

    /** Whether it may mean this endpoint. */
    boolean names(Endpoint card) {
        return Fold.of(card.id()).startsWith(which)
                || Fold.of(card.name()).startsWith(which)
                || Fold.of(card.id()).replace(" ", "").startsWith(which.replace(" ", ""));
    }
}
