package org.fanal.campaigns.route;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A migration route: a directed graph of waypoints, with branches and circles as people go.
 *
 * @param id such as {@code atlantic}
 * @param name its usual name
 * @param waypoints at least one
 * @param legs the ways between them; in the order listed where the file names none
 * @param about what else is known
 */
public record Route(String id, String name, List<Waypoint> waypoints, List<Leg> legs, About about) {

    /** Nothing else is known. */
    public Route(String id, String name, List<Waypoint> waypoints, List<Leg> legs) {
        this(id, name, waypoints, legs, About.NOTHING);
    }

    /** Whether the place is a waypoint of this route. */
    public boolean passes(String place) {
        return waypoints.stream().anyMatch(w -> w.place().equals(place));
    }

    /** What a place is on this route. */
    public Optional<Stage> stage(String place) {
        return waypoints.stream()
                .filter(w -> w.place().equals(place))
                .map(Waypoint::stage)
                .findFirst();
    }

    /**
     * Every waypoint that lies ahead of a place, the nearest first; circles end where they began.
     */
    public Set<String> ahead(String place) {
        Set<String> ahead = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(place));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            for (Leg leg : legs)
                if (leg.from().equals(at) && ahead.add(leg.to())) open.addLast(leg.to());
        }
        return ahead;
    }
}
