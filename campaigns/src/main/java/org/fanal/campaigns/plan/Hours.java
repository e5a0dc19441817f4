package org.fanal.campaigns.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fanal.campaigns.plan.CampaignSpec.Window;

/**
 * When somebody may be written to ({@code campaigns.md} 1.3): from the start on, while the clock on
 * their wall is within every window: the campaign's, and those of the countries concerned. A pure
 * rule of what the clock shows, so that a clock change neither opens nor shuts anything it should
 * not. Where the time zone is not known, it must hold in every zone it may be; in no zone at all it
 * never holds.
 *
 * @param start the first moment, on the recipient's clock
 * @param windows all of which must be open
 */
public record Hours(LocalDateTime start, List<Window> windows) {
    /** Past this nothing opens that did not before: windows repeat by the day. */
    private static final int DAYS_AHEAD = 3;

    private static final Duration LONGEST_OPEN = Duration.ofDays(1);

    public Hours {
        windows = List.copyOf(windows);
    }

    /**
     * The first instant, now or later, at which they may be written to. A time of day that has
     * passed waits for the next window and is never made up for.
     *
     * @param zones the time zones they may be in
     * @return empty where there is none: they are not written to
     */
    public Optional<Instant> next(Instant now, Collection<ZoneId> zones) {
        if (zones.isEmpty()) return Optional.empty();
        Instant from = now;
        for (ZoneId zone : zones) {
            Instant begins = start.atZone(zone).toInstant();
            if (begins.isAfter(from)) from = begins;
        }
        if (open(from, zones)) return Optional.of(from);
        for (Instant edge : edges(from, zones)) if (open(edge, zones)) return Optional.of(edge);
        return Optional.empty();
    }

    /**
     * The instant at which the hours that are open end: nothing may leave then or later. A day at
     * most, where they never end.
     *
     * @param open an instant that {@link #next} gave
     */
    public Instant until(Instant open, Collection<ZoneId> zones) {
        for (Instant edge : edges(open, zones)) if (!open(edge, zones)) return edge;
        return open.plus(LONGEST_OPEN);
    }

    /** Whether they may be written to at an instant; the start is not looked at. */
    public boolean open(Instant at, Collection<ZoneId> zones) {
        if (zones.isEmpty()) return false;
        for (ZoneId zone : zones) {
            LocalTime there = LocalTime.ofInstant(at, zone);
            for (Window window : windows) if (!holds(window, there)) return false;
        }
        return true;
    }

    private static boolean holds(Window window, LocalTime time) {
        int order = window.from().compareTo(window.to());
        if (order == 0) return true;
        boolean begun = !time.isBefore(window.from());
        boolean notOver = time.isBefore(window.to());
        return order < 0 ? begun && notOver : begun || notOver;
    }

    /** The instants after this one at which a window may open or shut, in order. */
    private TreeSet<Instant> edges(Instant after, Collection<ZoneId> zones) {
        TreeSet<Instant> edges = new TreeSet<>();
        for (ZoneId zone : zones) {
            ZoneRules rules = zone.getRules();
            LocalDate first = LocalDate.ofInstant(after, zone);
            for (int day = 0; day <= DAYS_AHEAD; day++)
                for (Window window : windows) {
                    add(edges, first.plusDays(day).atTime(window.from()), rules);
                    add(edges, first.plusDays(day).atTime(window.to()), rules);
                }
            // a clock change may jump into a window, or out of it
            ZoneOffsetTransition change = rules.nextTransition(after);
            if (change != null && change.getInstant().isBefore(after.plus(Duration.ofDays(3)))) {
                var _ = edges.add(change.getInstant());
            }
        }
        edges.headSet(after, true).clear();
        return edges;
    }

    /** A time that the clock shows twice is an edge twice; one it leaps over, none. */
    private static void add(TreeSet<Instant> edges, LocalDateTime local, ZoneRules rules) {
        for (ZoneOffset offset : rules.getValidOffsets(local)) {
            var _ = edges.add(local.toInstant(offset));
        }
    }
}
