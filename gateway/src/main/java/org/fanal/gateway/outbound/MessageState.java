package org.fanal.gateway.outbound;

import java.util.Locale;

/** Where a message stands (DESIGN 3). */
public enum MessageState {
    QUEUED,
    /** Written before the carrier is called, with a deadline. */
    SENDING,
    SENT,
    DELIVERED,
    FAILED,
    /** The carrier's answer never came: it may have been delivered. */
    UNKNOWN,
    /** Not to be sent: a stop word, a window, an expiry. */
    SUPPRESSED,
    /** No longer needed. */
    CANCELLED;

    /** As the API writes it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
