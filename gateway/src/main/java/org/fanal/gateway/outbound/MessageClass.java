package org.fanal.gateway.outbound;

import java.util.Locale;

/** What a message is for; an earlier constant always passes a later one (DESIGN 3). */
public enum MessageClass {
    ALERT,
    REPLY,
    REMINDER,
    CAMPAIGN;

    /** The place in the order, from 0, as it is stored: never change it. */
    public int rank() {
        return switch (this) {
            case ALERT -> 0;
            case REPLY -> 1;
            case REMINDER -> 2;
            case CAMPAIGN -> 3;
        };
    }

    /** The class of that rank. */
    public static MessageClass ofRank(long rank) {
        for (MessageClass each : values()) if (each.rank() == rank) return each;
        throw new IllegalArgumentException("no class of message has rank " + rank);
    }

    /** As the API writes it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
