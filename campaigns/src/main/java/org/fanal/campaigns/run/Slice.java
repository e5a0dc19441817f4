package org.fanal.campaigns.run;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.Hours;
import org.fanal.campaigns.referral.Cell;
import org.fanal.gateway.permission.Standing;

/**
 * Recipients of a campaign who are released together: one cell, the same clocks, one country's
 * channels, rules and prices.
 *
 * @param zones ids of the time zones they may be in, in order, between spaces
 * @param country ISO 3166 alpha-2 of their numbers
 */
record Slice(Cell cell, String zones, String country) {

    static Slice of(Recipient who, Cell cell, Set<ZoneId> zones) {
        return new Slice(cell, text(zones), who.country());
    }

    static String text(Set<ZoneId> zones) {
        return zones.stream().map(ZoneId::getId).sorted().collect(Collectors.joining(" "));
    }

    Set<ZoneId> clocks() {
        return Stream.of(zones.split(" ", -1)).map(ZoneId::of).collect(Collectors.toSet());
    }

    /** The same for the same slice, for ever; never 0, which is none. */
    long id() {
        String words = String.join("|", cell.place(), cell.language(), zones, country);
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }

    /** When its people may be written to: what the rules ask of a recipient is the same for all. */
    Hours hours(CampaignSpec spec, Clocks clocks) {
        Recipient anybody =
                new Recipient(
                        0,
                        cell.language(),
                        cell.place(),
                        country,
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Standing.STRANGER);
        return clocks.zones().hours(spec.timing(), spec.timing().start(), anybody);
    }
}
