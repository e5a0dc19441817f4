package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.plan.Hours;
import org.fanal.gateway.permission.Permission;
import org.fanal.gateway.permission.Purpose;
import org.fanal.gateway.permission.Standing;
import org.fanal.gateway.permission.Verdict;

/**
 * When somebody may be written to both by the hours that they agreed to (R3) and by those of their
 * slice. Hours repeat by the day: those that have not met in three days never do.
 *
 * @param hours of the slice
 * @param zones its clocks
 */
record Meeting(Hours hours, Set<ZoneId> zones) {
    private static final Duration DAYS = Duration.ofDays(3);

    /** The first such instant, now or later; empty: they are not written to. */
    Optional<Instant> first(Standing standing, Instant now) {
        Instant at = now;
        while (at.isBefore(now.plus(DAYS))) {
            Verdict verdict = Permission.judge(0, Purpose.CAMPAIGN, standing, at);
            if (verdict instanceof Verdict.Refused) return Optional.empty();
            if (verdict instanceof Verdict.NotBefore(Instant agreed)) at = agreed;
            Optional<Instant> open = hours.next(at, zones);
            if (open.isEmpty() || open.get().equals(at)) return open;
            at = open.get();
        }
        return Optional.empty();
    }
}
