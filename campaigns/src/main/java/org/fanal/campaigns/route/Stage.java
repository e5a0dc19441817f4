package org.fanal.campaigns.route;

import java.util.Locale;
import java.util.Optional;

/** Where on a route somebody is; it belongs to a route's waypoint, never to a place. */
public enum Stage {
    ORIGIN,
    TRANSIT,
    BORDER,
    DESTINATION,
    RETURN;

    /** As files write it: lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what a file wrote. */
    public static Optional<Stage> of(String tag) {
        for (Stage stage : values()) if (stage.tag().equals(tag)) return Optional.of(stage);
        return Optional.empty();
    }

    /** All of them in words, for problems. */
    public static String words() {
        return "one of origin, transit, border, destination, return";
    }
}
