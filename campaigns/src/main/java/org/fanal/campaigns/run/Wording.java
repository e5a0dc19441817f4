package org.fanal.campaigns.run;

import java.time.Instant;
import java.util.List;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.Finding;
import org.fanal.campaigns.plan.Speech;
import org.fanal.gateway.store.Tx;

/** What campaigns say, as it goes out; filled where languages and endpoints are known. */
public interface Wording {

    /** All that a campaign says now. */
    Speech now(Tx tx, CampaignSpec spec);

    /** What is found against it at its launch, what blocks and what only warns. */
    List<Finding> findings(Tx tx, CampaignSpec spec, Instant now);
}
