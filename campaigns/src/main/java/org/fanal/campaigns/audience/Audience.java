package org.fanal.campaigns.audience;

import java.util.List;
import java.util.Set;
import org.fanal.campaigns.route.Stage;

/**
 * Whom a campaign speaks to: people who are on a route by a claim that has not expired, or, without
 * a route, everybody of the countries.
 *
 * @param route id of a route; empty: whoever is of the countries
 * @param stages where on the route; empty: anywhere on it
 * @param languages BCP 47 tags, in which alone the campaign speaks; at least one
 * @param countries ISO 3166 alpha-2 of the recipients' numbers; empty: any
 */
public record Audience(
        String route, Set<Stage> stages, List<String> languages, Set<String> countries) {}
