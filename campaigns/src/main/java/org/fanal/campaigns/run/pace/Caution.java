package org.fanal.campaigns.run.pace;

import java.time.Duration;
import java.time.Instant;
import org.fanal.campaigns.referral.Wilson;

/**
 * What callers' giving up says of the pace: slower by half where it likely breaks its bound, a step
 * faster after each hour in which it does not (AIMD), and a stop where it surely does. Few contacts
 * prove little, so both ask Wilson's lower bound, not the bare share.
 */
final class Caution {
    private static final double LIKELY = 1.644854;
    private static final double SURELY = 3.3;
    private static final int ENOUGH = 20;
    private static final double STEP = 0.1;
    private static final double LEAST = 0.1;
    private static final int HOUR = (int) Duration.ofHours(1).dividedBy(History.SLOT);

    private Caution() {}

    /** The factor to slow down by, 0.1 to 1. */
    static double factor(History history, double bound) {
        double factor = 1;
        long from = 0;
        History.Slot sum = History.Slot.NOTHING;
        for (var each : history.slots().entrySet()) {
            if (sum.equals(History.Slot.NOTHING)) from = each.getKey();
            sum = sum.and(each.getValue());
            if (lower(sum, LIKELY) > bound) {
                factor = Math.max(LEAST, factor / 2);
                sum = History.Slot.NOTHING;
            } else if (each.getKey() - from >= HOUR) {
                factor = Math.min(1, factor + STEP);
                sum = History.Slot.NOTHING;
            }
        }
        return factor;
    }

    /** Whether too many gave up in the last 4 h or 24 h, as far as they are judged. */
    static boolean stops(History history, double bound, Instant judgedFrom, Instant now) {
        return broken(history, bound, judgedFrom, now.minus(Duration.ofHours(4)))
                || broken(history, bound, judgedFrom, now.minus(Duration.ofHours(24)));
    }

    private static boolean broken(
            History history, double bound, Instant judgedFrom, Instant window) {
        History.Slot seen = history.since(judgedFrom.isAfter(window) ? judgedFrom : window);
        return seen.contacts() >= ENOUGH && lower(seen, SURELY) > bound;
    }

    private static double lower(History.Slot seen, double deviations) {
        return Wilson.of(seen.abandoned(), seen.contacts(), deviations).low();
    }
}
