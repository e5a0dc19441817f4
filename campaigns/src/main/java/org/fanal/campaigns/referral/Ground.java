package org.fanal.campaigns.referral;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.campaigns.referral.Endpoint.Coverage;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Waypoint;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/**
 * The places and routes that coverages speak of: a snapshot.
 *
 * @param places of the deployment
 * @param routes as they are now
 */
public record Ground(Places places, Routes routes) {
    private static final int FARTHEST = 1000;

    /**
     * How near a coverage is to a place: 0 is the place itself, more is wider, everywhere the
     * widest; empty where it is not covered. Without a place only what covers everywhere is.
     */
    public OptionalInt distance(Coverage coverage, String place) {
        return switch (coverage) {
            case Coverage.Everywhere _ -> OptionalInt.of(FARTHEST);
            case Coverage.Areas(List<String> ids, List<String> routeIds) -> {
                OptionalInt nearest =
                        ids.stream()
                                .map(outer -> steps(outer, place))
                                .flatMapToInt(OptionalInt::stream)
                                .min();
                yield nearest.isPresent() ? nearest : along(routeIds, place);
            }
        };
    }

    private OptionalInt along(List<String> routeIds, String place) {
        return routeIds.stream()
                .flatMap(id -> routes.byId(id).stream())
                .flatMap(route -> route.waypoints().stream())
                .map(Waypoint::place)
                .map(outer -> steps(outer, place))
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    /** Ids of the routes. */
    Set<String> routeIds() {
        return routes.all().stream().map(Route::id).collect(Collectors.toUnmodifiableSet());
    }

    /** From the inner place up to the outer one. */
    private OptionalInt steps(String outer, String inner) {
        String at = inner;
        for (int steps = 0; !at.isEmpty() && steps < FARTHEST; steps++) {
            if (at.equals(outer)) return OptionalInt.of(steps);
            Optional<String> up = places.byId(at).flatMap(Place::within);
            at = up.orElse("");
        }
        return OptionalInt.empty();
    }
}
