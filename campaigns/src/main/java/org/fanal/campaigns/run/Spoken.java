package org.fanal.campaigns.run;

import java.time.Instant;
import java.util.List;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.Finding;
import org.fanal.campaigns.plan.Readiness;
import org.fanal.campaigns.plan.Speech;
import org.fanal.gateway.store.Tx;

/** The words of campaigns as approval judged them. */
public record Spoken(Readiness readiness) implements Wording {
    @Override
    public Speech now(Tx tx, CampaignSpec spec) {
        return readiness.speech(tx, spec);
    }

    @Override
    public List<Finding> findings(Tx tx, CampaignSpec spec, Instant now) {
        return readiness.of(tx, spec, now);
    }
}
