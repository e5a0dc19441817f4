package org.fanal.ops.dispatch.team;

import java.util.List;

/**
 * Where a team helps.
 *
 * @param everywhere wherever it is, and where the place is not known
 * @param places ids of places, each with all that lies within
 * @param routes ids of routes: their waypoints, each with all that lies within
 */
public record Coverage(boolean everywhere, List<String> places, List<String> routes) {

    /** For supervisors, who are called whatever the place. */
    public static final Coverage NOWHERE = new Coverage(false, List.of(), List.of());

    public static final Coverage EVERYWHERE = new Coverage(true, List.of(), List.of());
}
