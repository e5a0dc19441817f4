package org.fanal.campaigns.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fanal.campaigns.audience.Audience;
import org.fanal.campaigns.referral.Endpoint.Coverage;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Waypoint;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/**
 * Where an audience is: the waypoints of its stages, or its countries.
 *
 * @param route id; empty for none
 * @param places ids of the waypoints
 * @param countries ISO 3166 alpha-2 of the numbers and of the waypoints
 */
record Ground(String route, Set<String> places, Set<String> countries) {

    static Ground of(Audience audience, List<Route> routes, Places places) {
        Set<String> waypoints = new LinkedHashSet<>();
        Set<String> countries = new TreeSet<>(audience.countries());
        for (Route route : routes) {
            if (!route.id().equals(audience.route())) continue;
            for (Waypoint each : route.waypoints())
                if (audience.stages().isEmpty() || audience.stages().contains(each.stage())) {
                    var _ = waypoints.add(each.place());
                    places.byId(each.place()).map(Place::country).ifPresent(countries::add);
                }
        }
        return new Ground(audience.route(), waypoints, countries);
    }

    /** Whether the endpoint covers all of it. */
    boolean coveredBy(KnownContacts.Known known, Places all) {
        return switch (known.coverage()) {
            case Coverage.Everywhere _ -> true;
            case Coverage.Areas(List<String> ids, List<String> routes) ->
                    (!route.isEmpty() && routes.contains(route)) || covered(ids, all);
        };
    }

    private boolean covered(List<String> ids, Places all) {
        if (!places.isEmpty())
            return places.stream()
                    .allMatch(each -> ids.stream().anyMatch(id -> all.covers(id, each)));
        return !countries.isEmpty() && countries.stream().allMatch(c -> whole(c, ids, all));
    }

    /** A country is covered by a place that lies in no other. */
    private static boolean whole(String country, List<String> ids, Places all) {
        return ids.stream()
                .flatMap(id -> all.byId(id).stream())
                .anyMatch(place -> place.country().equals(country) && place.within().isEmpty());
    }
}
