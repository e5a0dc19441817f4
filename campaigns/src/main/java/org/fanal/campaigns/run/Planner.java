package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignSpec.Waves;
import org.fanal.campaigns.plan.Draw;
import org.fanal.campaigns.plan.Standpoint;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.route.Routes;
import org.fanal.gateway.permission.Permission;
import org.fanal.gateway.permission.Purpose;
import org.fanal.gateway.permission.Verdict;

/**
 * Decides who of an audience gets what and from when: a pure rule, the same for the same people
 * whenever it is asked again. Whoever gets nothing is left out for a reason.
 */
final class Planner {
    static final String HOLDOUT = "holdout";
    static final String NO_TIME_ZONE = "no-time-zone";

    /** There is no time of day at which all rules that count for them let them be written to. */
    static final String NO_HOUR = "no-hour";

    private final Clocks clocks;
    private final Supplier<Routes> routes;

    Planner(Clocks clocks, Supplier<Routes> routes) {
        this.clocks = clocks;
        this.routes = routes;
    }

    /**
     * Decides for a page of the audience.
     *
     * @param wave its number, from 1
     */
    List<Planned> plan(CampaignSpec spec, int wave, List<Recipient> page, Instant now) {
        Map<Slice, Boolean> hours = new HashMap<>();
        Routes known = routes.get();
        List<Planned> all = new ArrayList<>(page.size());
        for (Recipient who : page) {
            int variant = Draw.variant(spec, who.subject());
            Set<ZoneId> zones = clocks.of(who);
            Cell cell = Standpoint.of(who, spec.audience(), known);
            Optional<String> reason = permission(who, now);
            if (reason.isEmpty() && zones.isEmpty()) reason = Optional.of(NO_TIME_ZONE);
            Instant due = zones.isEmpty() ? now : due(spec, wave, zones, who);
            if (reason.isEmpty()
                    && !hours.computeIfAbsent(
                            Slice.of(who, cell, zones), slice -> isEverOpen(spec, slice, due)))
                reason = Optional.of(NO_HOUR);
            // the last, so that the held out are like those who get it in all else
            if (reason.isEmpty() && Draw.heldOut(spec, who.subject()))
                reason = Optional.of(HOLDOUT);
            boolean _ = all.add(new Planned(who, cell, variant, zones, due, reason));
        }
        return all;
    }

    /** When a wave begins, in a recipient's own time. */
    static LocalDateTime start(CampaignSpec spec, int wave) {
        return spec.timing().waves() instanceof Waves.Recurring(Duration every, int _)
                ? spec.timing().start().plus(every.multipliedBy(wave - 1L))
                : spec.timing().start();
    }

    private static Instant due(CampaignSpec spec, int wave, Set<ZoneId> zones, Recipient who) {
        Instant start = Clocks.everywhere(start(spec, wave), zones);
        if (!(spec.timing().waves() instanceof Waves.Triggered(Duration after))) return start;
        Instant own = who.toldAt().plus(after);
        return own.isAfter(start) ? own : start;
    }

    private boolean isEverOpen(CampaignSpec spec, Slice slice, Instant due) {
        return slice.hours(spec, clocks).next(due, slice.clocks()).isPresent();
    }

    private static Optional<String> permission(Recipient who, Instant now) {
        return Permission.judge(0, Purpose.CAMPAIGN, who.standing(), now)
                        instanceof Verdict.Refused(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }
}
