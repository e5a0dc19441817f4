package org.fanal.campaigns.plan;

import org.fanal.gateway.store.Kind;

/** What plans tell the journal. */
public final class PlanKinds {
    /** A campaign is in another state; references {@code campaign}, {@code from}, {@code to}. */
    public static final Kind CAMPAIGN_MOVED = new Kind("campaign.moved");

    private PlanKinds() {}
}
