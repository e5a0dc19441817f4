package org.fanal.ops.cases;

import java.util.Locale;

/** Where an alert of a case stands; the store keeps the name. */
public enum AlertState {
    /** It goes from step to step until somebody takes it. */
    RINGING,
    TAKEN,
    CLOSED;

    /** As the API writes it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
