package org.fanal.campaigns.audience.focal;

import java.util.List;

/**
 * Somebody who is trusted by a community and known by their phone.
 *
 * @param id such as {@code kayar-1}
 * @param name sealed in the store
 * @param place id of the place they are at
 * @param route id of the route that people leave on from there
 * @param languages BCP 47 tags, the first is the one they are answered in; at least one
 */
public record FocalPoint(
        String id, String name, String place, String route, List<String> languages) {
    public FocalPoint {
        languages = List.copyOf(languages);
    }

    /** The one they are answered in. */
    public String language() {
        return languages.getFirst();
    }

    /** Without the name (R10). */
    @Override
    public String toString() {
        return "FocalPoint[" + id + "]";
    }
}
