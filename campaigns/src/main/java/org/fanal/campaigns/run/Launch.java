package org.fanal.campaigns.run;

import java.time.Instant;
import java.util.Optional;
import org.fanal.campaigns.plan.Campaign;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.plan.Finding;
import org.fanal.gateway.store.Tx;

/**
 * Lets a campaign begin whose time has come, if it still says what was approved and nothing blocks
 * it; else it is paused, and a person decides.
 */
final class Launch {
    private final CampaignStore campaigns;
    private final Wording wording;
    private final Halts halts;

    Launch(CampaignStore campaigns, Wording wording, Halts halts) {
        this.campaigns = campaigns;
        this.wording = wording;
        this.halts = halts;
    }

    /** Whether it runs. */
    boolean begin(Tx tx, String id, Instant now) {
        Optional<Campaign> found = campaigns.find(tx, id);
        if (found.filter(each -> each.state() == CampaignState.RUNNING).isPresent()) return true;
        Optional<Campaign> due = found.filter(each -> each.state() == CampaignState.SCHEDULED);
        if (due.isEmpty()) return false;
        Optional<String> hindrance = hindrance(tx, due.get(), now);
        hindrance.ifPresent(why -> halts.halt(tx, id, CampaignState.SCHEDULED, why));
        return hindrance.isEmpty()
                && campaigns.move(
                        tx, id, CampaignState.SCHEDULED, CampaignState.RUNNING, "", "due");
    }

    private Optional<String> hindrance(Tx tx, Campaign campaign, Instant now) {
        if (!says(tx, campaign)) return Optional.of(Halts.CHANGED);
        return wording.findings(tx, campaign.spec(), now).stream()
                .filter(Finding::blocks)
                .findFirst()
                .map(finding -> Halts.NOT_READY + ":" + finding.code());
    }

    /** Whether it says what was approved. */
    boolean says(Tx tx, Campaign campaign) {
        return campaign.says(wording.now(tx, campaign.spec()));
    }
}
