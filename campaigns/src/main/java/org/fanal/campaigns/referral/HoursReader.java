package org.fanal.campaigns.referral;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.campaigns.referral.Endpoint.Contact;
import org.fanal.campaigns.referral.Endpoint.Coverage;
import org.fanal.flows.load.Fields;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/**
 * Reads {@code hours} and {@code timeZone}: where no zone is written it is that of the places
 * covered, or of the country of its telephone, where they agree.
 */
final class HoursReader {
    private final Optional<Places> places;

    /** {@code places} is empty where what is read was checked before. */
    HoursReader(Optional<Places> places) {
        this.places = places;
    }

    Hours read(Fields endpoint, Coverage coverage, Contact contact) {
        Optional<ZoneId> written =
                endpoint.has("timeZone")
                        ? endpoint.required(
                                "timeZone",
                                "a time zone such as Africa/Dakar",
                                EndpointReader::zone)
                        : Optional.empty();
        String text = endpoint.textIfAny("hours").map(String::strip).orElse("");
        if (text.isEmpty()) {
            if (places.isPresent())
                endpoint.warning(
                        "hours",
                        "without 'hours' it counts as shut at all hours, write them, or 24/7");
            return new Hours("", written, OpenWeek.of(List.of()));
        }
        HoursText hours = HoursText.read(text);
        if (!hours.fault().isEmpty()) endpoint.error("hours", "these hours " + hours.fault());
        OpenWeek week = hours.week().orElse(OpenWeek.of(List.of()));
        if (week.always() || written.isPresent() || !hours.fault().isEmpty())
            return new Hours(text, written, week);
        Optional<ZoneId> found = places.flatMap(all -> zone(all, coverage, contact));
        if (found.isEmpty() && places.isPresent())
            endpoint.error(
                    "hours",
                    "it is not known in which time zone these hours are, add 'timeZone' such as"
                            + " Africa/Dakar");
        return new Hours(text, found, week);
    }

    private static Optional<ZoneId> zone(Places all, Coverage coverage, Contact contact) {
        Optional<ZoneId> covered =
                switch (coverage) {
                    case Coverage.Everywhere _ -> Optional.empty();
                    case Coverage.Areas(List<String> ids, List<String> _) ->
                            only(ids.stream().flatMap(id -> all.byId(id).stream()));
                };
        if (covered.isPresent()) return covered;
        String country = contact.phone().flatMap(Msisdn::parse).map(Msisdn::country).orElse("");
        return only(all.all().stream().filter(place -> place.country().equals(country)));
    }

    /** The zone in which all these places show the same time. */
    private static Optional<ZoneId> only(Stream<Place> places) {
        Map<Object, ZoneId> byRules = new LinkedHashMap<>();
        places.map(Place::timeZone).forEach(zone -> byRules.putIfAbsent(zone.getRules(), zone));
        return byRules.size() == 1
                ? Optional.of(byRules.values().iterator().next())
                : Optional.empty();
    }
}
