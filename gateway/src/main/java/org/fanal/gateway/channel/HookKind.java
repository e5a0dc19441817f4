package org.fanal.gateway.channel;

import java.util.Optional;

/** The webhooks of a channel: {@code POST /hooks/{channel}/{kind}}. */
public enum HookKind {
    USSD,
    SMS,
    VOICE,
    STATUS;

    /** Reads the last part of a path. */
    public static Optional<HookKind> of(String tag) {
        return switch (tag) {
            case "ussd" -> Optional.of(USSD);
            case "sms" -> Optional.of(SMS);
            case "voice" -> Optional.of(VOICE);
            case "status" -> Optional.of(STATUS);
            default -> Optional.empty();
        };
    }
}
