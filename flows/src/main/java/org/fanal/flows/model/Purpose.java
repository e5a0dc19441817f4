package org.fanal.flows.model;

import java.util.Locale;
import java.util.Optional;

/** What a consent is for; each is asked by itself (R12). */
public enum Purpose {
    HELP,
    KEEP,
    SHARE,
    POLICE,
    STATISTICS;

    /** As files write it: lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what a file wrote. */
    public static Optional<Purpose> of(String tag) {
        for (Purpose purpose : values()) if (purpose.tag().equals(tag)) return Optional.of(purpose);
        return Optional.empty();
    }
}
