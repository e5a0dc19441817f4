package org.fanal.ops.cases;

import java.util.Locale;

/** Whether a case is being worked on. */
public enum CaseStatus {
    OPEN,
    CLOSED;

    /** As the API writes it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
