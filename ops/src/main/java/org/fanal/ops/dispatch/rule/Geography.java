package org.fanal.ops.dispatch.rule;

import java.util.List;
import java.util.Map;
import org.fanal.flows.place.Places;
import org.fanal.ops.dispatch.team.Coverage;

/**
 * What lies where.
 *
 * @param routes the places of each route's waypoints, by the route's id
 */
public record Geography(Places places, Map<String, List<String>> routes) {

    /**
     * Whether the coverage holds the place.
     *
     * @param place id, or empty where it is not known: then only {@code everywhere} holds it
     */
    public boolean covers(Coverage coverage, String place) {
        if (coverage.everywhere()) return true;
        if (place.isEmpty()) return false;
        return coverage.places().stream().anyMatch(outer -> places.covers(outer, place))
                || coverage.routes().stream()
                        .flatMap(route -> routes.getOrDefault(route, List.of()).stream())
                        .anyMatch(waypoint -> places.covers(waypoint, place));
    }
}
