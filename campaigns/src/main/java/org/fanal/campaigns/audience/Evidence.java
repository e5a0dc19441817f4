package org.fanal.campaigns.audience;

import java.time.Duration;
import java.util.Locale;

/**
 * On what a claim that somebody is on a route rests, and for how long ({@code campaigns.md} 2.3).
 */
public enum Evidence {
    OWN_WORD(3, Duration.ofDays(30)),
    FOCAL_POINT(2, Duration.ofDays(30)),
    IMPORT(2, Duration.ofDays(30)),
    DESK(2, Duration.ofDays(30)),
    /** The country of the gateway that a contact came by. */
    GATEWAY(1, Duration.ofDays(7));

    private final int confidence;
    private final Duration lasts;

    Evidence(int confidence, Duration lasts) {
        this.confidence = confidence;
        this.lasts = lasts;
    }

    /** From 1, weak, to 3. */
    public int confidence() {
        return confidence;
    }

    /** How long it holds. */
    public Duration lasts() {
        return lasts;
    }

    /** As the API writes it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** That of a source. */
    public static Evidence of(Source source) {
        return switch (source) {
            case OWN_WORD -> OWN_WORD;
            case FOCAL_POINT -> FOCAL_POINT;
            case IMPORT -> IMPORT;
            case DESK -> DESK;
        };
    }
}
