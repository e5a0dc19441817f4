package org.fanal.ops.dispatch.team;

import java.util.Locale;
import java.util.Optional;

/** What sort of people a team is. */
public enum TeamKind {
    NGO,
    /** Alerted only with the caller's consent, and beside the others (R13). */
    POLICE,
    SHELTER,
    HEALTH,
    SOCIAL,
    CHILD_PROTECTION;

    /** As files write it: {@code ngo}, {@code child-protection}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what a file wrote. */
    public static Optional<TeamKind> of(String tag) {
        for (TeamKind kind : values()) if (kind.tag().equals(tag)) return Optional.of(kind);
        return Optional.empty();
    }
}
