package org.fanal.campaigns.route;

/**
 * A place on a route.
 *
 * @param place id of the place
 * @param stage what the place is on this route
 */
public record Waypoint(String place, Stage stage) {}
