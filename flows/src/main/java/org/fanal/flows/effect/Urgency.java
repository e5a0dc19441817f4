package org.fanal.flows.effect;

import java.util.Locale;
import java.util.Optional;

/** How urgent a report is; a later constant is more urgent. */
public enum Urgency {
    NORMAL,
    HIGH,
    CRITICAL;

    /** As files and the API write it: lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this calls for more haste than the other. */
    public boolean above(Urgency other) {
        return compareTo(other) > 0;
    }

    /** Reads what a file or a flow wrote. */
    public static Optional<Urgency> of(String tag) {
        for (Urgency urgency : values()) if (urgency.tag().equals(tag)) return Optional.of(urgency);
        return Optional.empty();
    }
}
