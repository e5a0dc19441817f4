package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fanal.campaigns.plan.CampaignState.CANCELLED;
import static org.fanal.campaigns.plan.CampaignState.DRAFT;
import static org.fanal.campaigns.plan.CampaignState.REVIEW;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Topic;

class CampaignStoreTest {

    @BothEngines
    void aDraftIsReadBackAsItWasWritten(TestStore store) {
        Desk desk = new Desk(store);
        assertThat(desk.create(Specs.drySeason(), "awa")).isTrue();
        assertThat(desk.create(Specs.drySeason(), "sira")).isFalse();
        Campaign found = desk.campaign();
        assertThat(found.spec()).isEqualTo(Specs.drySeason());
        assertThat(found.revision()).isEqualTo(1);
        assertThat(found.state()).isEqualTo(DRAFT);
        assertThat(found.hands().author()).isEqualTo("awa");
    }

    @BothEngines
    void ofTwoWhoWriteTheSameRevisionOneIsTooLate(TestStore store) {
        Desk desk = new Desk(store);
        desk.create(Specs.drySeason(), "awa");
        CampaignSpec other = Specs.of(Specs.DRY_SEASON.replace("10%", "20%"));
        assertThat(desk.save(other, 1, "awa")).isTrue();
        assertThat(desk.save(Specs.drySeason(), 1, "sira")).isFalse();
        assertThat(desk.campaign().spec()).isEqualTo(other);
        assertThat(desk.campaign().revision()).isEqualTo(2);
    }

    @BothEngines
    void aMoveIsDoneOnceToldAndKept(TestStore store) {
        Desk desk = new Desk(store);
        desk.create(Specs.drySeason(), "awa");
        AtomicInteger woken = new AtomicInteger();
        store.wakeups().subscribe(Topic.CAMPAIGNS, woken::incrementAndGet);
        assertThat(desk.move(Desk.ID, DRAFT, CANCELLED, "awa", "no")).isTrue();
        assertThat(desk.move(Desk.ID, DRAFT, CANCELLED, "awa", "no")).isFalse();
        assertThat(woken).hasValue(1);
        Campaign found = desk.campaign();
        assertThat(found.state()).isEqualTo(CANCELLED);
        assertThat(found.reason()).isEqualTo("no");
        assertThat(found.times().endedAt()).contains(TestStore.START);
        assertThat(desk.moved())
                .containsExactly(
                        "{\"campaign\":\"dry-season\",\"from\":\"draft\",\"to\":\"cancelled\"}");
        List<CampaignChange> changes = desk.changes();
        assertThat(changes).extracting(CampaignChange::number).containsExactly(1, 2);
        assertThat(changes).extracting(CampaignChange::to).containsExactly(DRAFT, CANCELLED);
        assertThat(changes.getFirst().spec()).contains(Specs.drySeason());
        assertThat(changes.getLast().from()).isEqualTo(Optional.of(DRAFT));
    }

    @BothEngines
    void aMoveThatNoStateAllowsIsAMistakeOfTheProgram(TestStore store) {
        Desk desk = new Desk(store);
        for (CampaignState from : CampaignState.values())
            for (CampaignState to : CampaignState.values())
                if (!from.next().contains(to))
                    assertThatThrownBy(() -> desk.move("x", from, to, "", ""))
                            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.move("x", DRAFT, REVIEW, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @BothEngines
    void whatWasDoneCannotBeUndoneInTheBooks(TestStore store) {
        new Desk(store).create(Specs.drySeason(), "awa");
        for (String sql :
                List.of("update campaign_change set who = 'x'", "delete from campaign_change"))
            assertThatThrownBy(() -> store.write(tx -> tx.update(sql)))
                    .isInstanceOf(StoreException.class);
    }

    @BothEngines
    void listsGiveAPageAndTheStatesAskedFor(TestStore store) {
        Desk desk = new Desk(store);
        for (String id : List.of("c", "a", "b"))
            desk.create(Specs.of(Specs.DRY_SEASON.replace("dry-season", id)), "awa");
        desk.move("b", DRAFT, CANCELLED, "awa", "");
        assertThat(desk.list(Set.of(), "", 2)).containsExactly("a", "b");
        assertThat(desk.list(Set.of(DRAFT), "a", 2)).containsExactly("c");
    }
}
