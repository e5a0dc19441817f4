package org.fanal.campaigns.run;

import java.util.Map;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;

/** Pauses whole campaigns, with the reason as a tag; only a person lets them run again. */
final class Halts {
    /** The next message would cost too much; those that were paid for still leave. */
    static final String BUDGET = "budget";

    /** No channel serves the country. */
    static final String NO_CHANNEL = "no-channel";

    /** Its medium is not there yet. */
    static final String NO_MEDIUM = "no-medium";

    /** The carrier serves nobody. */
    static final String CARRIER_DOWN = "carrier-down";

    /** Its texts, or whom their numbers reach, are not those that were approved. */
    static final String CHANGED = "changed";

    /** Something blocks it at its launch; the kind of finding follows. */
    static final String NOT_READY = "not-ready";

    private final CampaignStore campaigns;
    private final Journal journal;

    Halts(CampaignStore campaigns, Journal journal) {
        this.campaigns = campaigns;
        this.journal = journal;
    }

    /** Nothing where it does not run. */
    void halt(Tx tx, String campaign, String reason) {
        halt(tx, campaign, CampaignState.RUNNING, reason);
    }

    /** Nothing where it is not there. */
    void halt(Tx tx, String campaign, CampaignState from, String reason) {
        if (!campaigns.move(tx, campaign, from, CampaignState.PAUSED, "", reason)) return;
        var _ = journal.append(tx, RunKinds.HALTED, Map.of("campaign", campaign, "reason", reason));
        tx.wake(Topic.LIVE);
    }
}
