package org.fanal.campaigns.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * When somebody is there, in OpenStreetMap's form. What begins on a day and lasts past midnight
 * belongs to that day; where clocks change it goes by what the clock on the wall shows.
 *
 * @param text as written; empty where nothing is: then nobody is promised to be there
 * @param zone where the clock hangs; empty only where it makes no difference
 * @param week the minutes of the week
 */
public record Hours(String text, Optional<ZoneId> zone, OpenWeek week) {

    /** {@code 24/7}. */
    public static Hours always() {
        return HoursText.read("24/7").week().map(w -> of("24/7", w)).orElseThrow();
    }

    private static Hours of(String text, OpenWeek week) {
        return new Hours(text, Optional.empty(), week);
    }

    /** Whether somebody is there. */
    public boolean open(Instant at) {
        return week.open(local(at));
    }

    /** The next instant at which it opens or shuts; empty where it never does. */
    public Optional<Instant> change(Instant after) {
        boolean open = open(after);
        Instant at = after;
        // each step ends at a change of the clock, and there are a few a year
        for (int step = 0; step < 12; step++) {
            int minutes = week.untilChange(local(at));
            if (minutes == 0) return Optional.empty();
            Instant then = minuteOf(at).plus(Duration.ofMinutes(minutes));
            ZoneOffsetTransition turn = place().getRules().nextTransition(at);
            if (turn == null || turn.getInstant().isAfter(then)) return Optional.of(then);
            at = turn.getInstant();
            if (open(at) != open) return Optional.of(at);
        }
        return Optional.empty();
    }

    /** Whether it is open at all hours, wherever the clock hangs. */
    public boolean allHours() {
        return week.always();
    }

    private Instant minuteOf(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, place());
    }

    private ZoneId place() {
        return zone.orElse(ZoneOffset.UTC);
    }
}
