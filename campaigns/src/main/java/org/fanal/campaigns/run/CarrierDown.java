package org.fanal.campaigns.run;

import java.util.Set;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.outbound.OutboundKinds;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;

/** Pauses the campaigns that speak by a channel which serves nobody now; to be registered. */
public final class CarrierDown implements Consumer {
    private final Halts halts;

    public CarrierDown(CampaignStore campaigns, Journal journal) {
        this.halts = new Halts(campaigns, journal);
    }

    @Override
    public String name() {
        return "campaigns.carrier-down";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(OutboundKinds.CHANNEL_DOWN);
    }

    @Override
    public void take(Tx tx, Event event) {
        tx
                .list(
                        """
                        select distinct grp from outbox
                        where state = 'QUEUED' and channel = ? and rank = ?
                            and grp like 'campaign:%'
                        """,
                        row -> row.text("grp").split(":", -1)[1],
                        event.references().getOrDefault("channel", ""),
                        MessageClass.CAMPAIGN.rank())
                .stream()
                .distinct()
                .forEach(campaign -> halts.halt(tx, campaign, Halts.CARRIER_DOWN));
    }
}
