package org.fanal.campaigns.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Supplier;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.plan.Zones;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/**
 * By which clocks recipients live. Where that is not known they are not written to. Thread-safe.
 */
final class Clocks {
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Supplier<Places> places;

    Clocks(Supplier<Places> places) {
        this.places = places;
    }

    Zones zones() {
        return new Zones(places.get());
    }

    /** The zones they may be in; none where nothing is known. */
    Set<ZoneId> of(Recipient recipient) {
        return zones().of(recipient);
    }

    /** When it is that time in all of the zones. */
    static Instant everywhere(LocalDateTime time, Set<ZoneId> those) {
        return those.stream()
                .map(zone -> time.atZone(zone).toInstant())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** When it is first that time at one of the places. */
    Instant earliest(LocalDateTime time) {
        return places.get().all().stream()
                .map(Place::timeZone)
                .map(zone -> time.atZone(zone).toInstant())
                .min(Comparator.naturalOrder())
                .orElse(time.toInstant(EARLIEST));
    }
}
