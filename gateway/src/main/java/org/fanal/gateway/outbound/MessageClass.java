package org.fanal.gateway.outbound;

import java.util.Locale;

/** What a message is for; an earlier constant always passes a later one (DESIGN 3). */
public enum MessageClass {
    ALERT,
    REPLY,
    REMINDER,
    CAMPAIGN;

    /** As the API writes it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
