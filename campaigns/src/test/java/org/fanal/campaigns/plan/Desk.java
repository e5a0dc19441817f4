package org.fanal.campaigns.plan;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Set;
import org.fanal.campaigns.route.RouteTables;
import org.fanal.gateway.store.TestStore;

/** Campaigns in the store of a test, each call a transaction of its own. */
final class Desk {
    static final String ID = "dry-season";

    final CampaignStore campaigns;
    private final TestStore store;

    Desk(TestStore store) {
        this.store = store;
        this.campaigns =
                new CampaignStore(
                        store.with(CampaignStore.TABLES, RouteTables.TABLES).journal(),
                        store.clock(),
                        store.ids());
    }

    @CanIgnoreReturnValue
    boolean create(CampaignSpec spec, String who) {
        return store.write(tx -> campaigns.create(tx, spec, who));
    }

    @CanIgnoreReturnValue
    boolean save(CampaignSpec spec, int revision, String who) {
        return store.write(tx -> campaigns.save(tx, spec, revision, who));
    }

    @CanIgnoreReturnValue
    boolean move(String id, CampaignState from, CampaignState to, String who, String reason) {
        return store.write(tx -> campaigns.move(tx, id, from, to, who, reason));
    }

    Campaign campaign() {
        return store.read(tx -> campaigns.find(tx, ID)).orElseThrow();
    }

    List<String> list(Set<CampaignState> states, String after, int limit) {
        return store.read(tx -> campaigns.list(tx, states, after, limit)).stream()
                .map(Campaign::id)
                .toList();
    }

    List<CampaignChange> changes() {
        return store.read(tx -> campaigns.changes(tx, ID, 0, 100));
    }

    List<String> moved() {
        return store.read(tx ->
                tx.list(
                        "select refs from event where kind = 'campaign.moved' order by id",
                        row -> row.text("refs")));
    }
}
