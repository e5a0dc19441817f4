package org.fanal.campaigns.audience;

import java.util.Locale;

/** How somebody came to be a recipient. */
public enum Source {
    /** They told us themselves, in a conversation. */
    OWN_WORD,
    /** A focal point of their community attests it. */
    FOCAL_POINT,
    /** A file of contacts. */
    IMPORT,
    /** Somebody at the desk. */
    DESK;

    /** As files and the API write it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
