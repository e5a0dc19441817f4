package org.fanal.ops.cases;

import java.util.Locale;

/** What a line of a case's timeline tells; the store keeps the name. */
public enum Happening {
    REPORTED,
    REPORTED_AGAIN,
    ALERT_OPENED,
    URGENCY_ROSE,
    STEP,
    STEP_SKIPPED,
    CALLED,
    HELD_BACK,
    UNREACHED,
    ANSWERED,
    TAKEN,
    PASSED,
    REMINDED,
    RINGS_AGAIN,
    ALERT_CLOSED,
    POLICY_ENDED,
    SUPERVISORS_TOLD,
    EXCLUDED,
    CASE_CLOSED;

    /** As the API writes it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
