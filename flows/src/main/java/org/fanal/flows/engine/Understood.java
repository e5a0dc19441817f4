package org.fanal.flows.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.language.Digits;
import org.fanal.flows.model.Answering.Answer;
import org.fanal.flows.model.Msisdn;

/** Reads an answer in the caller's own words or digits; empty where it does not fit. */
final class Understood {
    private static final int OLDEST = 120;
    private static final int LONGEST_NUMBER = 9;
    private static final int SHORTEST_PHONE = 4;
    private static final int LONGEST_PHONE = 15;

    private Understood() {}

    static Optional<String> by(Answer answer, Typed typed) {
        return switch (answer.kind()) {
            case TEXT, PLACE -> text(answer, typed.words());
            case NUMBER -> number(answer, typed.words()).map(String::valueOf);
            case AGE ->
                    number(answer, typed.words())
                            .filter(age -> age >= 1 && age <= OLDEST)
                            .map(String::valueOf);
            case PHONE -> phone(typed.words());
            case DATE -> date(typed.words()).map(LocalDate::toString);
        };
    }

    private static Optional<String> text(Answer answer, String words) {
        int length = words.codePointCount(0, words.length());
        boolean fits =
                length >= answer.min().orElse(1)
                        && length <= answer.max().orElse(Integer.MAX_VALUE);
        return fits ? Optional.of(words) : Optional.empty();
    }

    /** The one number among the words: {@code 17}, {@code I am 17}. */
    private static Optional<Integer> number(Answer answer, String words) {
        String ascii = Digits.ascii(words);
        List<String> groups = groups(ascii);
        if (groups.size() != 1 || groups.getFirst().length() > LONGEST_NUMBER)
            return Optional.empty();
        int number = Integer.parseInt(groups.getFirst());
        if (ascii.startsWith("-")) number = -number;
        boolean fits =
                number >= answer.min().orElse(Integer.MIN_VALUE)
                        && number <= answer.max().orElse(Integer.MAX_VALUE);
        return fits ? Optional.of(number) : Optional.empty();
    }

    /**
     * An international number in E.164; any other as its digits, which a responder knows to read.
     */
    private static Optional<String> phone(String words) {
        String ascii = Digits.ascii(words);
        String digits = String.join("", groups(ascii));
        if (ascii.startsWith("+") || digits.startsWith("00")) {
            String international = digits.startsWith("00") ? digits.substring(2) : digits;
            return Msisdn.parse("+" + international).map(Msisdn::e164);
        }
        boolean fits = digits.length() >= SHORTEST_PHONE && digits.length() <= LONGEST_PHONE;
        return fits ? Optional.of(digits) : Optional.empty();
    }

    /** Day, month, year, or the year first; parted by anything, or eight digits. */
    private static Optional<LocalDate> date(String words) {
        List<String> groups = groups(Digits.ascii(words));
        if (groups.size() == 1 && groups.getFirst().length() == 8) {
            String eight = groups.getFirst();
            return day(eight.substring(4), eight.substring(2, 4), eight.substring(0, 2))
                    .or(() ->
                            day(eight.substring(0, 4), eight.substring(4, 6), eight.substring(6)));
        }
        if (groups.size() != 3) return Optional.empty();
        return groups.getFirst().length() == 4
                ? day(groups.get(0), groups.get(1), groups.get(2))
                : day(groups.get(2), groups.get(1), groups.get(0));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        if (year.length() != 4 || month.length() > 2 || day.length() > 2) return Optional.empty();
        int y = Integer.parseInt(year);
        if (y < 1900 || y > 2200) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The runs of ASCII digits. */
    private static List<String> groups(String ascii) {
        List<String> groups = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= ascii.length(); i++) {
            boolean digit = i < ascii.length() && ascii.charAt(i) >= '0' && ascii.charAt(i) <= '9';
            if (digit && from < 0) from = i;
            if (!digit && from >= 0) {
                groups.add(ascii.substring(from, i));
                from = -1;
            }
        }
        return groups;
    }
}
