package org.fanal.ops.cases;

import org.fanal.gateway.store.Kind;

/** What cases and their alerts tell the journal; references are ids alone (R10). */
public final class CaseKinds {
    /** Somebody took an alert; references {@code alert}, {@code case}. */
    public static final Kind ALERT_TAKEN = new Kind("alert.taken");

    private CaseKinds() {}
}
