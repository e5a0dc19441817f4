package org.fanal.gateway.channel;

import java.util.Locale;
import java.util.Optional;

/** The webhooks of a channel: {@code POST /hooks/{channel}/{kind}}. */
public enum HookKind {
    USSD,
    SMS,
    VOICE,
    STATUS;

    /** Reads the last part of a path. */
    public static Optional<HookKind> of(String tag) {
        for (HookKind kind : values())
            if (kind.name().toLowerCase(Locale.ROOT).equals(tag)) return Optional.of(kind);
        return Optional.empty();
    }
}
