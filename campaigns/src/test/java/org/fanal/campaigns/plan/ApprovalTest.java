package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.campaigns.plan.CampaignState.APPROVED;
import static org.fanal.campaigns.plan.CampaignState.DRAFT;
import static org.fanal.campaigns.plan.CampaignState.PAUSED;
import static org.fanal.campaigns.plan.CampaignState.REVIEW;
import static org.fanal.campaigns.plan.CampaignState.RUNNING;
import static org.fanal.campaigns.plan.CampaignState.SCHEDULED;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.fanal.campaigns.plan.Approval.Outcome;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Work;

class ApprovalTest {
    private static final Outcome DONE = new Outcome.Done();

    private final Lab lab = new Lab();

    private Approval approval(TestStore store, Desk desk) {
        return new Approval(desk.campaigns, lab.readiness(), store.clock());
    }

    @CanIgnoreReturnValue
    private static Outcome take(TestStore store, Work<Outcome> step) {
        return store.write(step);
    }

    private static void assertRefused(Outcome outcome, String code) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).code()).isEqualTo(code);
    }

    @BothEngines
    void aSecondPersonApprovesAndAPersonSchedules(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        desk.create(Specs.drySeason(), "awa");
        assertRefused(take(store, tx -> approval.approve(tx, Desk.ID, 1, "sira")), "state");
        assertThat(take(store, tx -> approval.submit(tx, Desk.ID, 1, "moussa"))).isEqualTo(DONE);
        for (String same : List.of("awa", "moussa"))
            assertRefused(take(store, tx -> approval.approve(tx, Desk.ID, 1, same)), "same_person");
        assertRefused(take(store, tx -> approval.approve(tx, Desk.ID, 2, "sira")), "revision");
        assertThat(take(store, tx -> approval.approve(tx, Desk.ID, 1, "sira"))).isEqualTo(DONE);
        assertThat(take(store, tx -> approval.schedule(tx, Desk.ID, 1, "awa"))).isEqualTo(DONE);
        Campaign campaign = desk.campaign();
        assertThat(campaign.state()).isEqualTo(SCHEDULED);
        assertThat(campaign.hands().submittedBy()).contains("moussa");
        assertThat(campaign.hands().approvedBy()).contains("sira");
        assertThat(campaign.hands().scheduledBy()).contains("awa");
        assertThat(desk.changes())
                .extracting(CampaignChange::to)
                .containsExactly(DRAFT, REVIEW, APPROVED, SCHEDULED);
        assertThat(take(store, tx -> approval.submit(tx, "none", 1, "awa")))
                .isEqualTo(new Outcome.Unknown());
    }

    @BothEngines
    void whoEverWroteItDoesNotApproveIt(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        desk.create(Specs.drySeason(), "sira");
        desk.save(Specs.of(Specs.DRY_SEASON.replace("10%", "5%")), 1, "awa");
        take(store, tx -> approval.submit(tx, Desk.ID, 2, "awa"));
        assertRefused(take(store, tx -> approval.approve(tx, Desk.ID, 2, "sira")), "same_person");
    }

    @BothEngines
    void anEditAfterApprovalIsADraftAgain(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        approved(store, desk, approval);
        assertThat(desk.save(Specs.of(Specs.DRY_SEASON.replace("10%", "5%")), 1, "awa")).isTrue();
        Campaign campaign = desk.campaign();
        assertThat(campaign.state()).isEqualTo(DRAFT);
        assertThat(campaign.hands().approvedBy()).isEmpty();
        assertThat(campaign.times().approvedAt()).isEmpty();
        assertRefused(take(store, tx -> approval.schedule(tx, Desk.ID, 1, "awa")), "state");
    }

    @BothEngines
    void whatIsScheduledIsNotEditedUntilItIsWithdrawn(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        approved(store, desk, approval);
        take(store, tx -> approval.schedule(tx, Desk.ID, 1, "awa"));
        assertThat(desk.save(Specs.drySeason(), 1, "awa")).isFalse();
        assertThat(take(store, tx -> approval.withdraw(tx, Desk.ID, "awa", "later")))
                .isEqualTo(DONE);
        assertThat(desk.campaign().state()).isEqualTo(APPROVED);
        assertThat(desk.campaign().hands().scheduledBy()).isEmpty();
        assertThat(desk.save(Specs.drySeason(), 1, "awa")).isTrue();
    }

    @BothEngines
    void aBlockerStopsSubmissionApprovalAndSchedule(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        desk.create(Specs.drySeason(), "awa");
        lab.shut.add("all");
        assertBlocked(take(store, tx -> approval.submit(tx, Desk.ID, 1, "awa")));
        lab.shut.clear();
        take(store, tx -> approval.submit(tx, Desk.ID, 1, "awa"));
        lab.shut.add("all");
        assertBlocked(take(store, tx -> approval.approve(tx, Desk.ID, 1, "sira")));
        lab.shut.clear();
        take(store, tx -> approval.approve(tx, Desk.ID, 1, "sira"));
        lab.shut.add("all");
        assertBlocked(take(store, tx -> approval.schedule(tx, Desk.ID, 1, "awa")));
        assertThat(desk.campaign().state()).isEqualTo(APPROVED);
    }

    @BothEngines
    void ofTwoApproversAtOnceOneApproves(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        desk.create(Specs.drySeason(), "awa");
        take(store, tx -> approval.submit(tx, Desk.ID, 1, "awa"));
        List<Future<Outcome>> both = new ArrayList<>();
        for (String who : List.of("sira", "moussa"))
            both.add(store.database().write(tx -> approval.approve(tx, Desk.ID, 1, who)));
        List<Outcome> outcomes = both.stream().map(TestStore::await).toList();
        assertThat(outcomes).containsOnlyOnce(DONE);
        assertThat(desk.changes()).extracting(CampaignChange::to).containsOnlyOnce(APPROVED);
        assertThat(desk.moved()).hasSize(2);
    }

    @BothEngines
    void anApprovalThatRacesAnEditIsOfWhatWasSeenOrOfNothing(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        CampaignSpec other = Specs.of(Specs.DRY_SEASON.replace("10%", "50%"));
        desk.create(Specs.drySeason(), "awa");
        for (int revision = 1; revision < 9; revision++) {
            int seen = revision;
            take(store, tx -> approval.submit(tx, Desk.ID, seen, "awa"));
            Future<Outcome> approve =
                    store.database().write(tx -> approval.approve(tx, Desk.ID, seen, "sira"));
            Future<Boolean> edit =
                    store.database().write(tx -> desk.campaigns.save(tx, other, seen, "awa"));
            Outcome approved = TestStore.await(approve);
            boolean edited = TestStore.await(edit);
            Campaign campaign = desk.campaign();
            // the edit may come too late for the state it read; then it was not done
            if (edited) {
                assertThat(campaign.state()).isEqualTo(DRAFT);
                assertThat(campaign.hands().approvedBy()).isEmpty();
                assertThat(campaign.revision()).isEqualTo(seen + 1);
            } else {
                assertThat(approved).isEqualTo(DONE);
                assertThat(campaign.state()).isEqualTo(APPROVED);
                assertThat(campaign.revision()).isEqualTo(seen);
                desk.save(other, seen, "awa");
            }
        }
    }

    @BothEngines
    void aPausedCampaignGoesOnWhereItWas(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        approved(store, desk, approval);
        take(store, tx -> approval.schedule(tx, Desk.ID, 1, "awa"));
        take(store, tx -> approval.pause(tx, Desk.ID, "awa", "wait"));
        assertThat(desk.campaign().state()).isEqualTo(PAUSED);
        assertThat(desk.campaign().reason()).isEqualTo("wait");
        take(store, tx -> approval.resume(tx, Desk.ID, "awa", ""));
        assertThat(desk.campaign().state()).isEqualTo(SCHEDULED);
        desk.move(Desk.ID, SCHEDULED, RUNNING, "", "");
        take(store, tx -> approval.pause(tx, Desk.ID, "awa", "wait"));
        take(store, tx -> approval.resume(tx, Desk.ID, "awa", ""));
        assertThat(desk.campaign().state()).isEqualTo(RUNNING);
        assertThat(take(store, tx -> approval.cancel(tx, Desk.ID, "awa", "over"))).isEqualTo(DONE);
        assertRefused(take(store, tx -> approval.resume(tx, Desk.ID, "awa", "")), "state");
    }

    @BothEngines
    void withOtherWordsThanWereApprovedNothingIsScheduled(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        approved(store, desk, approval);
        lab.say("wo", "campaign.dry-season@origin", Lab.WO + " !");
        assertRefused(take(store, tx -> approval.schedule(tx, Desk.ID, 1, "awa")), "changed");
        assertRefused(take(store, tx -> approval.approve(tx, Desk.ID, 1, "awa")), "same_person");
        assertThat(take(store, tx -> approval.approve(tx, Desk.ID, 1, "moussa"))).isEqualTo(DONE);
        assertThat(desk.campaign().state()).isEqualTo(APPROVED);
        assertThat(desk.campaign().hands().approvedBy()).contains("moussa");
        assertThat(take(store, tx -> approval.schedule(tx, Desk.ID, 1, "awa"))).isEqualTo(DONE);
        assertRefused(take(store, tx -> approval.approve(tx, Desk.ID, 1, "moussa")), "state");
    }

    @BothEngines
    void whomANumberReachesIsApprovedWithIt(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        approved(store, desk, approval);
        assertThat(desk.campaign().promised("fr").numbers()).containsExactly("*384*96#");
        boolean _ = lab.known.add(Lab.line("other", "21513"));
        assertThat(take(store, tx -> approval.schedule(tx, Desk.ID, 1, "awa"))).isEqualTo(DONE);
        take(store, tx -> approval.withdraw(tx, Desk.ID, "awa", ""));
        boolean _ = lab.known.add(Lab.line("more", "*384*96#"));
        assertRefused(take(store, tx -> approval.schedule(tx, Desk.ID, 1, "awa")), "changed");
    }

    @BothEngines
    void whatChangedWhileItWasPausedGoesOnOnlyOnceItIsApprovedAnew(TestStore store) {
        Desk desk = new Desk(store);
        Approval approval = approval(store, desk);
        approved(store, desk, approval);
        take(store, tx -> approval.schedule(tx, Desk.ID, 1, "awa"));
        take(store, tx -> approval.pause(tx, Desk.ID, "awa", "wait"));
        assertRefused(take(store, tx -> approval.approve(tx, Desk.ID, 1, "moussa")), "state");
        lab.say("fr", "campaign.dry-season", Lab.FR + " !");
        assertRefused(take(store, tx -> approval.resume(tx, Desk.ID, "awa", "")), "changed");
        assertRefused(take(store, tx -> approval.approve(tx, Desk.ID, 1, "awa")), "same_person");
        assertThat(take(store, tx -> approval.approve(tx, Desk.ID, 1, "moussa"))).isEqualTo(DONE);
        assertThat(desk.campaign().state()).isEqualTo(PAUSED);
        assertThat(desk.campaign().reason()).isEqualTo("approved-anew");
        assertThat(take(store, tx -> approval.resume(tx, Desk.ID, "awa", ""))).isEqualTo(DONE);
        assertThat(desk.campaign().state()).isEqualTo(SCHEDULED);
        take(store, tx -> approval.withdraw(tx, Desk.ID, "awa", ""));
        take(store, tx -> approval.withdraw(tx, Desk.ID, "awa", ""));
        assertThat(desk.campaign().pledge()).isEmpty();
    }

    private static void assertBlocked(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Blocked.class);
        assertThat(((Outcome.Blocked) outcome).findings())
                .extracting(Finding::code)
                .containsExactly("gate");
    }

    private static void approved(TestStore store, Desk desk, Approval approval) {
        desk.create(Specs.drySeason(), "awa");
        take(store, tx -> approval.submit(tx, Desk.ID, 1, "awa"));
        take(store, tx -> approval.approve(tx, Desk.ID, 1, "sira"));
        assertThat(desk.campaign().state()).isEqualTo(APPROVED);
    }
}
