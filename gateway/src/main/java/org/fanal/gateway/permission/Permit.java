package org.fanal.gateway.permission;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.fanal.flows.effect.ContactWish.Hours;
import org.fanal.flows.medium.Medium;

/**
 * A caller's yes to being contacted (R3).
 *
 * @param medium how
 * @param hours when, in their own time zone
 * @param zone that time zone
 * @param until first instant at which it holds no more
 */
public record Permit(Medium medium, Hours hours, ZoneId zone, Instant until) {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime DUSK = LocalTime.of(18, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    /** The first instant, now or later, within the hours; the expiry is not looked at. */
    Instant nextOpen(Instant now) {
        return switch (hours) {
            case ANY -> now;
            case DAYTIME -> nextOpen(now, MORNING, DUSK);
            case EVENING -> nextOpen(now, DUSK, NIGHT);
        };
    }

    private Instant nextOpen(Instant now, LocalTime from, LocalTime to) {
        ZonedDateTime there = now.atZone(zone);
        LocalTime time = there.toLocalTime();
        if (time.isBefore(from)) return there.with(from).toInstant();
        return time.isBefore(to) ? now : there.plusDays(1).with(from).toInstant();
    }
}
