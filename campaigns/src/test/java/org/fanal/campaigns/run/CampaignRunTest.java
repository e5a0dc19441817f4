package org.fanal.campaigns.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.Audience;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignSpec.Limits;
import org.fanal.campaigns.plan.CampaignSpec.Window;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.CampaignWriter;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class CampaignRunTest {
    private static final CampaignSpec.Waves ONCE = new CampaignSpec.Waves.Once();

    @BothEngines
    void everybodyGetsItOnceAndItFinishesWhenTheLastHasArrived(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(430, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofMinutes(2));
        assertThat(street.ledger("spring")).isEqualTo(Map.of("RELEASED SENT", 430L));
        assertThat(street.carrier.sent())
                .extracting(Outgoing::to)
                .doesNotHaveDuplicates()
                .hasSize(430);
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.RUNNING);
        street.allArrive();
        street.advance(Duration.ofMinutes(2));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.FINISHED);
    }

    @BothEngines
    void whatWasSentWithoutAReceiptCountsAsEndedAfter72Hours(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(3, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofHours(71));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.RUNNING);
        street.advance(Duration.ofHours(2));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.FINISHED);
    }

    @BothEngines
    void itIsNotFinishedWhileAnyIsUnknownUntilAPersonSettlesIt(TestStore store) {
        Street street = new Street(store, 1_000);
        street.carrier.answers(_ -> new SendOutcome.Unknown("no-answer"));
        List<Long> _ = street.enrol(2, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofHours(100));
        assertThat(street.ledger("spring")).isEqualTo(Map.of("RELEASED UNKNOWN", 2L));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.RUNNING);
        assertThat(street.carrier.sent()).hasSize(2);
        int settled = store.write(tx -> street.loop().settle(tx, "spring", "sira"));
        assertThat(settled).isEqualTo(2);
        street.advance(Duration.ofMinutes(2));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.FINISHED);
        assertThat(street.told())
                .containsExactly("campaign.settled {\"campaign\":\"spring\",\"messages\":\"2\"}");
        assertThat(street.remarks("spring")).containsExactly("sira settled 2");
    }

    @BothEngines
    void manyThatNobodyKnowsTheEndOfAreSettledByAndBy(TestStore store) {
        Street street = new Street(store, 1_000);
        street.carrier.answers(_ -> new SendOutcome.Unknown("no-answer"));
        List<Long> _ = street.enrol(250, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofMinutes(20));
        assertThat(street.ledger("spring")).isEqualTo(Map.of("RELEASED UNKNOWN", 250L));
        int settled = store.write(tx -> street.loop().settle(tx, "spring", "sira"));
        assertThat(settled).isEqualTo(250);
        assertThat(street.ledger("spring"))
                .isEqualTo(Map.of("RELEASED UNKNOWN", 50L, "RELEASED settled UNKNOWN", 200L));
        street.advance(Duration.ofMinutes(11));
        assertThat(street.ledger("spring")).isEqualTo(Map.of("RELEASED settled UNKNOWN", 250L));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.FINISHED);
    }

    @BothEngines
    @DisplayName("R9: whoever opted out before or after planning gets nothing, and it is said why")
    void optOutsAreJudgedAtPlanningAndAtRelease(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> people = street.enrol(5, Street.DAKAR);
        street.allowance =
                new ReleaseBudget.Allowance.Some(0, Instant.parse("2026-11-03T11:00:00Z"));
        optOut(street, people.get(0));
        street.runs(Draft.of("spring"));
        optOut(street, people.get(1));
        street.allowance = new ReleaseBudget.Allowance.Some(100, Instant.MAX);
        street.advance(Duration.ofHours(2));
        assertThat(street.ledger("spring"))
                .isEqualTo(Map.of("SUPPRESSED opted-out", 2L, "RELEASED SENT", 3L));
    }

    @BothEngines
    void whoCannotBeServedIsLeftOutForAReason(TestStore store) {
        Street street = new Street(store, 1_000);
        var _ = street.words.texts.remove("campaign.text wo");
        List<Long> _ = street.enrol(2, Street.DAKAR);
        List<Long> _ = street.enrol(3, new Cell("SN-DK", "wo"));
        List<Long> _ = street.enrol(4, new Cell("", "fr"));
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofMinutes(1));
        assertThat(street.ledger("spring"))
                .isEqualTo(
                        Map.of(
                                "RELEASED SENT", 2L,
                                "SUPPRESSED no-text", 3L,
                                "SUPPRESSED no-time-zone", 4L));
    }

    @BothEngines
    void whoNamedNoPlaceIsJudgedAtTheOneWaypointOfTheirStage(TestStore store) {
        Street street = new Street(store, 1_000);
        street.enrolOnRoute("+221770000001", Stage.ORIGIN);
        street.enrolOnRoute("+221770000002", Stage.BORDER);
        Audience route = new Audience("atlantic", Set.of(), List.of("fr"), Set.of());
        street.runs(Draft.of("spring").to(route));
        street.advance(Duration.ofSeconds(1));
        List<Cells.Standing> cells = store.read(tx -> Cells.of(tx, "spring"));
        assertThat(cells).extracting(each -> each.cell().place()).containsExactly("", "SN-DK");
    }

    @BothEngines
    void theCapCountsOverAllCampaigns(TestStore store) {
        Street street = new Street(store, 1_000);
        Limits two = new Limits(0, Optional.empty(), new CampaignSpec.Cap(2, Duration.ofDays(7)));
        List<Long> _ = street.enrol(4, Street.DAKAR);
        for (String id : List.of("one", "two", "three")) {
            street.runs(Draft.of(id).within(two));
            street.advance(Duration.ofMinutes(1));
        }
        assertThat(street.ledger("two")).isEqualTo(Map.of("RELEASED SENT", 4L));
        assertThat(street.ledger("three")).isEqualTo(Map.of("SUPPRESSED cap", 4L));
        assertThat(street.carrier.sent()).hasSize(8);
    }

    @BothEngines
    void notACentMoreThanTheBudgetIsSpent(TestStore store) {
        Street street = new Street(store, 1_000);
        CampaignSpec.Budget budget =
                new CampaignSpec.Budget(
                        new BigDecimal("1.00"), Map.of("SN", new BigDecimal("0.03")));
        List<Long> _ = street.enrol(50, Street.DAKAR);
        street.runs(Draft.of("spring").within(new Limits(0, Optional.of(budget), Draft.NO_CAP)));
        street.advance(Duration.ofMinutes(1));
        assertThat(street.carrier.sent()).hasSize(33);
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.PAUSED);
        assertThat(street.campaign("spring").reason()).isEqualTo("budget");
        assertThat(store.read(tx -> Runs.find(tx, "spring")).orElseThrow().spent())
                .isEqualByComparingTo("0.99");
    }

    @BothEngines
    void aHardStopOfThePacePausesTheCampaignWithItsReason(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(5, Street.DAKAR);
        street.allowance = new ReleaseBudget.Allowance.Stop("abandonment");
        street.runs(Draft.of("spring"));
        assertThat(street.campaign("spring").reason()).isEqualTo("abandonment");
        assertThat(street.ledger("spring")).isEqualTo(Map.of("PLANNED", 5L));
        assertThat(street.told())
                .containsExactly(
                        "campaign.halted {\"campaign\":\"spring\",\"reason\":\"abandonment\"}");
    }

    @BothEngines
    void onlyWhatLeavesWithinSecondsWaitsAndAPauseTakesItBack(TestStore store) {
        Street street = new Street(store, 1);
        List<Long> _ = street.enrol(100, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofSeconds(5));
        assertThat(street.ledger("spring").get("PLANNED")).isGreaterThanOrEqualTo(75);
        street.move("spring", CampaignState.PAUSED);
        int sent = street.carrier.sent().size();
        street.advance(Duration.ofMinutes(10));
        assertThat(street.carrier.sent()).hasSize(sent);
        assertThat(street.ledger("spring"))
                .isEqualTo(Map.of("PLANNED", 100L - sent, "RELEASED SENT", (long) sent));
        street.move("spring", CampaignState.RUNNING);
        street.advance(Duration.ofMinutes(5));
        assertThat(street.carrier.sent())
                .extracting(Outgoing::to)
                .doesNotHaveDuplicates()
                .hasSize(100);
    }

    @BothEngines
    void aCancelledCampaignSaysNothingMoreAndEverybodyIsAccountedFor(TestStore store) {
        Street street = new Street(store, 1);
        List<Long> _ = street.enrol(250, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.move("spring", CampaignState.CANCELLED);
        int sent = street.carrier.sent().size();
        street.advance(Duration.ofMinutes(10));
        assertThat(street.carrier.sent()).hasSize(sent);
        assertThat(street.ledger("spring"))
                .isEqualTo(Map.of("CANCELLED", 250L - sent, "RELEASED SENT", (long) sent));
    }

    @BothEngines
    void hoursCrossMidnightByTheClockOnTheRecipientsWall(TestStore store) {
        Street street = new Street(store, 1_000);
        Window night = new Window(LocalTime.of(20, 0), LocalTime.of(2, 0));
        List<Long> _ = street.enrol(2, new Cell("ES-CN", "fr"));
        street.runs(Draft.of("spring").at("2026-11-03T09:00", night, ONCE));
        street.advance(Duration.between(TestStore.START, Instant.parse("2026-11-03T19:59:00Z")));
        assertThat(street.carrier.sent()).isEmpty();
        street.advance(Duration.ofMinutes(2));
        assertThat(street.carrier.sent()).hasSize(2);
    }

    @BothEngines
    void whoCouldNeverBeWrittenToIsLeftOutAndTheCampaignEnds(TestStore store) {
        Street street = new Street(store, 1_000);
        // all hours of the United States at once, in one hour of the day: there is none
        long _ = street.enrol("+12025550123", "US", "");
        List<Long> agreed = street.enrol(2, Street.DAKAR);
        store.write(tx -> {
            street.standings.wish(
                    tx,
                    agreed.getFirst(),
                    new ContactWish(true, Optional.of(Medium.SMS), ContactWish.Hours.EVENING),
                    ZoneId.of("Africa/Dakar"),
                    store.clock().instant());
            return true;
        });
        street.runs(
                Draft.of("spring")
                        .to("SN", "US")
                        .at(
                                "2026-11-03T09:00",
                                new Window(LocalTime.of(11, 0), LocalTime.of(12, 0)),
                                ONCE));
        street.advance(Duration.ofHours(2));
        assertThat(street.ledger("spring"))
                .isEqualTo(
                        Map.of(
                                "SUPPRESSED no-hour", 1L,
                                "SUPPRESSED window", 1L,
                                "RELEASED SENT", 1L));
        street.allArrive();
        street.advance(Duration.ofMinutes(11));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.FINISHED);
    }

    @BothEngines
    void nobodyIsPlannedForACampaignThatWasCancelledMeanwhile(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(250, Street.DAKAR);
        street.shut.put(Street.DAKAR, "down");
        street.runs(Draft.of("spring"));
        store.write(tx -> {
            tx.update("delete from ledger where subject > 0");
            return tx.update("update wave set state = 'PLANNING', checkpoint = 0");
        });
        List<Wave> seen = store.read(tx -> Waves.of(tx, "spring"));
        street.move("spring", CampaignState.CANCELLED);
        var _ = TestStore.await(street.planning().plan(Draft.of("spring").spec(), seen));
        assertThat(street.ledger("spring")).isEmpty();
    }

    @BothEngines
    void whatALateNodePlannedIsCancelledBeforeTheRunIsClosed(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(250, Street.DAKAR);
        street.shut.put(Street.DAKAR, "down");
        street.runs(Draft.of("spring"));
        street.stops();
        street.quietlyMove("spring", CampaignState.RUNNING, CampaignState.CANCELLED);
        Closing closing = street.closing();
        assertThat(TestStore.await(closing.watched(Draft.of("spring").spec(), Optional.empty())))
                .isPresent();
        assertThat(store.read(Runs::open)).containsExactly("spring");
        var _ = TestStore.await(closing.cancel(Draft.of("spring").spec()));
        var _ = TestStore.await(closing.cancel(Draft.of("spring").spec()));
        assertThat(TestStore.await(closing.watched(Draft.of("spring").spec(), Optional.empty())))
                .isEmpty();
        assertThat(street.ledger("spring")).isEqualTo(Map.of("CANCELLED", 250L));
        assertThat(store.read(Runs::open)).isEmpty();
    }

    @BothEngines
    @DisplayName("R7: what was withdrawn for one who left is not brought back by a later pause")
    void aRecallBringsBackOnlyWhatItTookBack(TestStore store) {
        Street street = new Street(store, 1);
        List<Long> people = street.enrol(14, Street.DAKAR);
        long withdrawn = people.getLast();
        street.runs(
                Draft.of("spring")
                        .at(
                                "2026-11-03T09:00",
                                Draft.ALL_DAY,
                                new CampaignSpec.Waves.Recurring(Duration.ofDays(1), 2)));
        store.write(tx -> street.outbox.cancelFor(tx, withdrawn, "exit"));
        street.advance(Duration.ofMinutes(1));
        assertThat(street.carrier.sent()).hasSize(13);
        street.advance(
                Duration.between(store.clock().instant(), Instant.parse("2026-11-04T09:00:00Z")));
        street.move("spring", CampaignState.PAUSED);
        assertThat(street.ledger("spring").get("RELEASED CANCELLED")).isEqualTo(1);
        assertThat(street.ledger("spring").get("PLANNED")).isPositive();
        street.move("spring", CampaignState.RUNNING);
        street.advance(Duration.ofMinutes(1));
        assertThat(street.carrier.sent()).hasSize(13 + 14);
    }

    @BothEngines
    void aCampaignThatCannotBeReadKeepsNoOtherFromItsWork(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(3, Street.DAKAR);
        street.schedule(Draft.of("broken"));
        store.write(tx -> tx.update("update campaign set spec = '{}' where id = 'broken'"));
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofSeconds(1));
        assertThat(street.carrier.sent()).hasSize(3);
        String whole = CampaignWriter.json(Draft.of("broken").spec());
        store.write(tx -> tx.update("update campaign set spec = ? where id = 'broken'", whole));
        street.advance(Duration.ofSeconds(31));
        assertThat(street.carrier.sent()).hasSize(6);
    }

    private static void optOut(Street street, long subject) {
        street.store.write(
                tx -> street.standings.optOut(tx, subject, "word", street.store.clock().instant()));
    }
}
