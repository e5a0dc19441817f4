package org.fanal.campaigns.referral;

import java.util.Locale;

/** Whether an endpoint works right now ({@code campaigns.md} 3.1); only UP opens the gate. */
public enum EndpointState {
    /** Nothing has ever shown that it works. */
    UNVERIFIED,
    UP,
    /** It works, below its promise. */
    DEGRADED,
    /** A caller said that nobody answered, or something failed once. */
    SUSPECT,
    DOWN,
    /** It worked, and its check-in or attestation has lapsed. */
    STALE,
    /** Outside its hours. */
    CLOSED,
    /** Announced by a person, with an end. */
    MAINTENANCE;

    /** As the API and the gate's reasons write it: lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
