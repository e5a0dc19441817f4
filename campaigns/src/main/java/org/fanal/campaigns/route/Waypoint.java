package org.fanal.campaigns.route;

import java.util.List;

/**
 * A place on a route.
 *
 * @param place id of the place
 * @param stage what the place is on this route
 * @param verified whether a source that the route cites names it
 * @param languages BCP 47 tags of those spoken by people who pass here, the most spoken first
 */
public record Waypoint(String place, Stage stage, boolean verified, List<String> languages) {

    /** Nothing more is known of it. */
    public Waypoint(String place, Stage stage) {
        this(place, stage, false, List.of());
    }
}
