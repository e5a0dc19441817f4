package org.fanal.campaigns.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.referral.Cell;

/**
 * What planning decided for one recipient.
 *
 * @param cell for which the gate is asked
 * @param variant 0 is the campaign's own text
 * @param zones their clocks, as far as they are known
 * @param due from when they may be written to
 * @param suppressed why they get nothing, as a tag; empty: they are to get it
 */
record Planned(
        Recipient who,
        Cell cell,
        int variant,
        Set<ZoneId> zones,
        Instant due,
        Optional<String> suppressed) {

    /** With whom they are released; empty where they are not. */
    Optional<Slice> slice() {
        return suppressed.isPresent() ? Optional.empty() : Optional.of(Slice.of(who, cell, zones));
    }
}
