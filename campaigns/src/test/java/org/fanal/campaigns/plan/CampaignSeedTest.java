package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.fanal.campaigns.plan.CampaignSeed.Exported;
import org.fanal.campaigns.plan.CampaignSeed.File;
import org.fanal.campaigns.route.Seeds.Result;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

class CampaignSeedTest {

    @BothEngines
    void aFileIsADraftOnceAndNeverAnApproval(TestStore store) {
        Desk desk = new Desk(store);
        CampaignSeed seed = new CampaignSeed(desk.campaigns, store.clock());
        File file = new File("campaigns/x.yaml", Specs.DRY_SEASON, Specs.drySeason());
        assertThat(sow(store, seed, file)).isEqualTo(Result.SOWN);
        assertThat(desk.campaign().state()).isEqualTo(CampaignState.DRAFT);
        assertThat(sow(store, seed, file)).isEqualTo(Result.SAME);
        String other = Specs.DRY_SEASON.replace("10%", "20%");
        assertThat(sow(store, seed, new File("campaigns/x.yaml", other, Specs.of(other))))
                .isEqualTo(Result.CHANGED_SINCE);
        assertThat(desk.campaign().spec()).isEqualTo(Specs.drySeason());
    }

    @BothEngines
    void whatIsExportedIsReadBackEqual(TestStore store) {
        Desk desk = new Desk(store);
        desk.create(Specs.drySeason(), "awa");
        CampaignSeed seed = new CampaignSeed(desk.campaigns, store.clock());
        Exported file = store.read(seed::export).getFirst();
        assertThat(file.path()).isEqualTo("campaigns/dry-season.yaml");
        assertThat(Specs.of(file.text())).isEqualTo(Specs.drySeason());
    }

    private static Result sow(TestStore store, CampaignSeed seed, File file) {
        return store.write(tx -> seed.sow(tx, file));
    }
}
