package org.fanal.flows.medium;

import java.util.Locale;

/** What carries a conversation. */
public enum Medium {
    USSD,
    SMS,
    VOICE;

    /** As files and the API write it: lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
