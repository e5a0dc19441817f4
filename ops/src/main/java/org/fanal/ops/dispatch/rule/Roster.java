package org.fanal.ops.dispatch.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fanal.ops.dispatch.team.RosterPlan;
import org.fanal.ops.dispatch.team.Shift;
import org.fanal.ops.dispatch.team.Team;

/** Who is on duty at an instant: right on both sides of a change of clocks. */
public final class Roster {
    private static final int DAY = 24 * 60;

    private Roster() {}

    /** Ids of the members on duty, in the order to be called. */
    public static List<String> onDuty(Team team, Instant now) {
        RosterPlan plan = team.roster();
        if (plan.always()) return team.members();
        return plan.shifts().stream()
                .filter(shift -> runs(shift, plan.timeZone(), now))
                .flatMap(shift -> shift.who().stream())
                .filter(team.members()::contains)
                .distinct()
                .toList();
    }

    private static boolean runs(Shift shift, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return runs(shift, today, zone, now) || runs(shift, today.minusDays(1), zone, now);
    }

    private static boolean runs(Shift shift, LocalDate day, ZoneId zone, Instant now) {
        if (!shift.days().contains(day.getDayOfWeek())) return false;
        int to = shift.to() <= shift.from() ? shift.to() + DAY : shift.to();
        return !now.isBefore(at(day, shift.from(), zone)) && now.isBefore(at(day, to, zone));
    }

    /** By the clock on the wall: a shift to 08:00 ends at 08:00 however long the night was. */
    private static Instant at(LocalDate day, int minute, ZoneId zone) {
        return day.plusDays(minute / DAY)
                .atTime(minute % DAY / 60, minute % 60)
                .atZone(zone)
                .toInstant();
    }
}
