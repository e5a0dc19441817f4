package org.fanal.campaigns.route;

import java.util.List;

/**
 * A migration route.
 *
 * @param id such as {@code atlantic}
 * @param name its usual name
 * @param waypoints at least one
 * @param legs the ways between them; in the order listed where the file names none
 */
public record Route(String id, String name, List<Waypoint> waypoints, List<Leg> legs) {

    /** Whether the place is a waypoint of this route. */
    public boolean passes(String place) {
        return waypoints.stream().anyMatch(w -> w.place().equals(place));
    }
}
