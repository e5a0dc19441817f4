package org.fanal.campaigns.route;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/**
 * The places of the deployment, and the routes that hold at an instant: immutable.
 *
 * @param places all of them
 * @param routes in the version that held
 */
public record Atlas(Places places, Routes routes) {

    /** The time zone of a place. */
    public Optional<ZoneId> zone(String place) {
        return places.byId(place).map(Place::timeZone);
    }

    /**
     * The time zones of all places of a country: whoever is somewhere in it is in one of these, and
     * what must not come at night may come when it is day in all of them. Empty where no place lies
     * there: then nothing is known, and nothing may be sent.
     *
     * @param country ISO 3166 alpha-2
     */
    public Set<ZoneId> zones(String country) {
        return places.all().stream()
                .filter(place -> place.country().equals(country))
                .map(Place::timeZone)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stage of a place, or of the nearest place around it that the route passes. */
    public Optional<Stage> stage(String route, String place) {
        Optional<Route> found = routes.byId(route);
        Optional<String> at = Optional.of(place);
        for (int depth = 0; found.isPresent() && at.isPresent() && depth < 100; depth++) {
            Optional<Stage> stage = found.get().stage(at.get());
            if (stage.isPresent()) return stage;
            at = places.byId(at.get()).flatMap(Place::within);
        }
        return Optional.empty();
    }
}
