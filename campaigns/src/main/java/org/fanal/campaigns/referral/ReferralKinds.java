package org.fanal.campaigns.referral;

import org.fanal.gateway.store.Kind;

/** What referral endpoints tell the journal. */
public final class ReferralKinds {
    /**
     * An endpoint stands otherwise than before; references {@code endpoint}, {@code from}, {@code
     * to} (states in lower case), {@code reason}.
     */
    public static final Kind ENDPOINT_CHANGED = new Kind("endpoint.changed");

    private ReferralKinds() {}
}
