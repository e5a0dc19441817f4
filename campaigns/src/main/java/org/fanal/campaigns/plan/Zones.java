package org.fanal.campaigns.plan;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.plan.CampaignSpec.Timing;
import org.fanal.campaigns.plan.CampaignSpec.Window;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/**
 * Which clocks and which rules count for a recipient: their own zone, that of their place, else all
 * of their number's country. Thread-safe.
 */
public final class Zones {
    private static final Map<String, Set<ZoneId>> BY_COUNTRY = new ConcurrentHashMap<>();

    private final Places places;

    public Zones(Places places) {
        this.places = places;
    }

    /** The time zones the recipient may be in; none where nothing is known. */
    public Set<ZoneId> of(Recipient recipient) {
        if (recipient.zone().isPresent()) return Set.of(recipient.zone().get());
        return places.byId(recipient.place())
                .map(place -> Set.of(place.timeZone()))
                .orElseGet(() -> ofCountry(recipient.country()));
    }

    /**
     * When the recipient may be written to: the campaign's window, the rules of their number's
     * country, and of the country they are in.
     *
     * @param start of the campaign, or of its wave
     */
    public Hours hours(Timing timing, LocalDateTime start, Recipient recipient) {
        String where = places.byId(recipient.place()).map(Place::country).orElse("");
        Set<Window> windows = new LinkedHashSet<>(List.of(timing.window()));
        windows.add(QuietHours.allowed(recipient.country()));
        if (!where.isEmpty()) windows.add(QuietHours.allowed(where));
        return new Hours(start, List.copyOf(windows));
    }

    /** All time zones of a country, as far as Java knows them too. */
    static Set<ZoneId> ofCountry(String country) {
        if (country.length() != 2) return Set.of();
        return BY_COUNTRY.computeIfAbsent(country, Zones::read);
    }

    private static Set<ZoneId> read(String country) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        for (String id :
                TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null))
            zone(id).ifPresent(zones::add);
        return Set.copyOf(zones);
    }

    private static Optional<ZoneId> zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id)
                ? Optional.of(ZoneId.of(id))
                : Optional.empty();
    }
}
