package org.fanal.ops.dispatch.team;

import java.util.Locale;
import java.util.Optional;

/** Whom a step of a policy calls. */
public enum Notify {
    ON_DUTY,
    EVERYONE,
    SUPERVISORS;

    /** As files write it: {@code on-duty}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what a file wrote. */
    public static Optional<Notify> of(String tag) {
        for (Notify notify : values()) if (notify.tag().equals(tag)) return Optional.of(notify);
        return Optional.empty();
    }
}
