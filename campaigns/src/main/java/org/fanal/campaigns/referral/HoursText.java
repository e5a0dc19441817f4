package org.fanal.campaigns.referral;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours as OpenStreetMap writes them, read as rules of a week. What cannot be told without knowing
 * more than the week (dates, holidays, the sun, words) is refused, never guessed.
 */
final class HoursText {
    private static final int LONGEST = 200;
    private final List<OpenWeek.WeekRule> rules = new ArrayList<>();
    private String fault = "";

    private HoursText() {}

    static HoursText read(String text) {
        HoursText read = new HoursText();
        read.rules(text);
        return read;
    }

    /** Why they cannot be used, and what to do; empty where they can. */
    String fault() {
        return fault;
    }

    /** The week; empty where there is a fault. */
    Optional<OpenWeek> week() {
        return fault.isEmpty() ? Optional.of(OpenWeek.of(rules)) : Optional.empty();
    }

    private void rules(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            fault = "are not opening hours, write them such as Mo-Fr 08:00-18:00, or 24/7";
            return;
        }
        try {
            OpeningHoursParser parser =
                    new OpeningHoursParser(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            // the looser way with times takes 22:00-02:00 for what it means
            for (Rule rule : parser.rules(true, false)) rule(rule);
        } catch (OpeningHoursParseException _) {
            fault = "are not opening hours, write them such as Mo-Fr 08:00-18:00, or 24/7";
        }
    }

    private void rule(Rule rule) {
        refuse(some(rule.getHolidays()), "holidays, which differ by place");
        refuse(
                some(rule.getDates()) || some(rule.getWeeks()) || some(rule.getYears()),
                "days of the year");
        refuse(rule.isFallBack(), "what else may be tried");
        refuse(nothing(rule), "nothing");
        refuse(commented(rule), "words");
        if (!fault.isEmpty()) return;
        rules.add(new OpenWeek.WeekRule(days(rule), spans(rule), opens(rule), rule.isAdditive()));
    }

    private void refuse(boolean beyond, String what) {
        if (beyond && fault.isEmpty())
            fault = "speak of " + what + ": only hours of a week count here, write those alone";
    }

    private static boolean some(@Nullable List<?> any) {
        return any != null && !any.isEmpty();
    }

    /** Between two semicolons: it would read as open at all hours. */
    private static boolean nothing(Rule rule) {
        return !rule.isTwentyfourseven()
                && rule.getModifier() == null
                && !some(rule.getDays())
                && !some(rule.getTimes());
    }

    private static boolean commented(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        return rule.getComment() != null
                || (modifier != null
                        && (modifier.getComment() != null
                                || modifier.getModifier() == Modifier.UNKNOWN));
    }

    private static boolean opens(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        return modifier == null || modifier.getModifier() == Modifier.OPEN;
    }

    private Set<DayOfWeek> days(Rule rule) {
        List<WeekDayRange> written = rule.getDays();
        if (written == null || written.isEmpty()) return EnumSet.allOf(DayOfWeek.class);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (WeekDayRange range : written) {
            refuse(some(range.getNths()) || range.getOffset() != 0, "days of the month");
            DayOfWeek day = day(range.getStartDay());
            DayOfWeek last = range.getEndDay() == null ? day : day(range.getEndDay());
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(WeekDay written) {
        return switch (Objects.requireNonNull(written)) {
            case MO -> DayOfWeek.MONDAY;
            case TU -> DayOfWeek.TUESDAY;
            case WE -> DayOfWeek.WEDNESDAY;
            case TH -> DayOfWeek.THURSDAY;
            case FR -> DayOfWeek.FRIDAY;
            case SA -> DayOfWeek.SATURDAY;
            case SU -> DayOfWeek.SUNDAY;
        };
    }

    private List<OpenWeek.Span> spans(Rule rule) {
        List<OpenWeek.Span> spans = new ArrayList<>();
        if (rule.getTimes() == null) return spans;
        for (TimeSpan time : rule.getTimes()) {
            refuse(time.getStartEvent() != null || time.getEndEvent() != null, "the sun");
            boolean whole =
                    time.getStart() >= 0
                            && time.getEnd() > time.getStart()
                            && time.getEnd() <= TimeSpan.MAX_EXTENDED_TIME
                            && time.getEnd() - time.getStart() <= OpenWeek.DAY;
            refuse(!whole || time.isOpenEnded() || time.getInterval() != 0, "no end");
            if (fault.isEmpty()) spans.add(new OpenWeek.Span(time.getStart(), time.getEnd()));
        }
        return List.copyOf(spans);
    }
}
