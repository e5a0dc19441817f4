package org.fanal.ops.cases;

import org.fanal.gateway.store.Kind;

/** What cases and their alerts tell the journal; references are ids alone (R10). */
public final class CaseKinds {
    /** Somebody took an alert; references {@code alert}, {@code case}. */
    public static final Kind ALERT_TAKEN = new Kind("alert.taken");

    /**
     * Nobody took an alert in time; references {@code alert}. Told once an alert, of no exercise,
     * and not where we ourselves were off then.
     */
    public static final Kind ALERT_LATE = new Kind("alert.late");

    private CaseKinds() {}
}
