package org.fanal.campaigns.route;

/**
 * A way between two waypoints of a route.
 *
 * @param from id of a place
 * @param to id of a place
 */
public record Leg(String from, String to) {}
