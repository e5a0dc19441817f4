package org.fanal.ops.dispatch.team;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Hours of the week at which nobody is on duty.
 *
 * @param from minute of the week, from Monday 00:00
 * @param to the minute after its last
 */
record WeekGap(int from, int to) {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /** The first of these rosters together; none is looked for where they are of several zones. */
    static Optional<WeekGap> first(List<RosterPlan> plans) {
        if (plans.stream().anyMatch(RosterPlan::always)) return Optional.empty();
        if (plans.stream().map(RosterPlan::timeZone).distinct().count() != 1)
            return Optional.empty();
        BitSet onDuty = new BitSet(WEEK);
        for (RosterPlan plan : plans) for (Shift shift : plan.shifts()) mark(shift, onDuty);
        int from = onDuty.nextClearBit(0);
        if (from >= WEEK) return Optional.empty();
        int to = onDuty.nextSetBit(from);
        return Optional.of(new WeekGap(from, to < 0 ? WEEK : to));
    }

    private static void mark(Shift shift, BitSet onDuty) {
        int to = shift.to() <= shift.from() ? shift.to() + DAY : shift.to();
        for (DayOfWeek day : shift.days())
            for (int minute = shift.from(); minute < to; minute++)
                onDuty.set(((day.getValue() - 1) * DAY + minute) % WEEK);
    }

    /** As files write it: {@code Mo 08:00 to Mo 20:00}. */
    @Override
    public String toString() {
        return clock(from, from) + " to " + clock(to, to - 1);
    }

    /** The end of a day is its 24:00. */
    private static String clock(int minute, int within) {
        int day = within / DAY;
        return Days.name(DayOfWeek.of(day + 1)) + " " + Clock24.text(minute - day * DAY);
    }
}
