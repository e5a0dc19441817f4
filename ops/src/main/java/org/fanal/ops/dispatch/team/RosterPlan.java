package org.fanal.ops.dispatch.team;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * When who of a team is on duty.
 *
 * @param always all members, at any time
 * @param timeZone of the shifts
 * @param shifts none where {@code always}
 */
public record RosterPlan(boolean always, ZoneId timeZone, List<Shift> shifts) {

    public static final RosterPlan ALWAYS = new RosterPlan(true, ZoneOffset.UTC, List.of());

    /** By shifts. */
    public static RosterPlan of(ZoneId timeZone, List<Shift> shifts) {
        return new RosterPlan(false, timeZone, List.copyOf(shifts));
    }
}
