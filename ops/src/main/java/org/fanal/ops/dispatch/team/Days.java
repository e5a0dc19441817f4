package org.fanal.ops.dispatch.team;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Days of the week as files write them: {@code Mo-Su}, {@code Mo-Fr,Su}, {@code Fr-Mo}. */
final class Days {
    static final String FORM = "days of the week such as Mo-Su or Mo-Fr,Su";
    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private Days() {}

    static String name(DayOfWeek day) {
        return NAMES.get(day.getValue() - 1);
    }

    /** Reads them; empty where the text is anything else. */
    static Optional<Set<DayOfWeek>> parse(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.strip().split("-", -1);
            int first = NAMES.indexOf(ends[0].strip());
            int last = NAMES.indexOf(ends[ends.length - 1].strip());
            if (first < 0 || last < 0 || ends.length > 2) return Optional.empty();
            DayOfWeek end = DayOfWeek.of(last + 1);
            for (DayOfWeek day = DayOfWeek.of(first + 1); ; day = day.plus(1)) {
                days.add(day);
                if (day == end) break;
            }
        }
        return Optional.of(days);
    }
}
