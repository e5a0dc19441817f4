package org.fanal.campaigns.referral;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The minutes of a week in which somebody is there. Immutable. */
final class OpenWeek {
    static final int DAY = 1440;
    static final int WEEK = 7 * DAY;
    private final BitSet minutes;

    private OpenWeek(BitSet minutes) {
        this.minutes = minutes;
    }

    /**
     * One rule of a week.
     *
     * @param days it speaks of
     * @param spans of those days; none: the whole day
     * @param open or shut
     * @param adds whether it adds to earlier rules, or replaces them on its days
     */
    record WeekRule(Set<DayOfWeek> days, List<Span> spans, boolean open, boolean adds) {}

    /**
     * Minutes from the midnight that begins a day; the end may lie in the day after.
     *
     * @param from at least 0
     * @param to just after the last
     */
    record Span(int from, int to) {}

    /** Rules as OpenStreetMap has them: a later one wins on its days. */
    static OpenWeek of(List<WeekRule> rules) {
        Days days = new Days();
        for (WeekRule rule : rules) for (DayOfWeek day : rule.days()) days.take(day, rule);
        return new OpenWeek(days.week());
    }

    boolean open(LocalDateTime local) {
        return minutes.get(minute(local));
    }

    boolean always() {
        return minutes.cardinality() == WEEK;
    }

    /** Minutes until it opens or shuts; 0 where it never does. */
    int untilChange(LocalDateTime local) {
        int at = minute(local);
        boolean open = minutes.get(at);
        for (int ahead = 1; ahead < WEEK; ahead++)
            if (minutes.get((at + ahead) % WEEK) != open) return ahead;
        return 0;
    }

    private static int minute(LocalDateTime local) {
        return (local.getDayOfWeek().getValue() - 1) * DAY
                + local.getHour() * 60
                + local.getMinute();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenWeek week && week.minutes.equals(minutes);
    }

    @Override
    public int hashCode() {
        return minutes.hashCode();
    }

    /** Each day with what of it lasts past its midnight, so that a rule finds it again. */
    private static final class Days {
        private final BitSet[] days = new BitSet[7];

        Days() {
            for (int i = 0; i < days.length; i++) days[i] = new BitSet(2 * DAY);
        }

        void take(DayOfWeek weekday, WeekRule rule) {
            int day = weekday.getValue() - 1;
            if (rule.open()) open(day, rule);
            else shut(day, rule.spans().isEmpty() ? List.of(new Span(0, DAY)) : rule.spans());
        }

        private void open(int day, WeekRule rule) {
            if (!rule.adds()) days[day].clear();
            if (rule.spans().isEmpty()) days[day].set(0, DAY);
            for (Span span : rule.spans()) days[day].set(span.from(), span.to());
        }

        /**
         * What is shut is shut, also where the evening before would have lasted into it: in doubt
         * nobody is there.
         */
        private void shut(int day, List<Span> spans) {
            boolean whole = spans.equals(List.of(new Span(0, DAY)));
            if (whole) days[day].clear();
            for (Span span : spans) {
                days[day].clear(span.from(), span.to());
                days[(day + 6) % 7].clear(DAY + span.from(), DAY + span.to());
                if (span.to() > DAY) days[(day + 1) % 7].clear(0, span.to() - DAY);
            }
        }

        BitSet week() {
            BitSet week = new BitSet(WEEK);
            for (int day = 0; day < days.length; day++) {
                int from = day * DAY;
                days[day].stream().forEach(minute -> week.set((from + minute) % WEEK));
            }
            return week;
        }
    }
}
