package org.fanal.campaigns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.measure.Facts.Fate;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

/** Who is compared with whom, and for how long it is kept. */
final class ArmsTest {
    private static final Duration WINDOW = Responses.WINDOW;

    @BothEngines
    void whoGetsInTouchIsNotedInBothArmsWithinThirtyDays(TestStore store) {
        Measured is = measured(store);
        is.wave("dry", is.now().minus(Duration.ofDays(2)));
        is.wave("old", is.now().minus(Duration.ofDays(31)));
        is.row("dry", 10, "RELEASED", null);
        is.row("dry", 11, "SUPPRESSED", "holdout");
        is.row("dry", 12, "SUPPRESSED", "opted-out");
        is.row("dry", 13, "RELEASED", null);
        is.row("old", 14, "RELEASED", null);
        is.conversation(2, true);
        for (long subject : new long[] {10, 11, 12, 14}) is.comes(subject);
        store.write(tx -> {
            is.responses.take(tx, is.began(2, 13, ""));
            return 0;
        });
        assertThat(is.responded("dry")).containsExactly(10L, 11L);
        assertThat(is.responded("old")).isEmpty();
        assertThat(treated(is, "dry")).isEqualTo(new Difference.Arm(2, 1));
        assertThat(held(is, "dry")).isEqualTo(new Difference.Arm(1, 1));
    }

    /** Else whoever called before their message was due would count in one arm alone. */
    @BothEngines
    void whomPlanningChoseIsTreatedWhateverBecomesOfThem(TestStore store) {
        Measured is = measured(store);
        is.wave("dry", is.now());
        is.row("dry", 1, "PLANNED", null);
        is.row("dry", 2, "RELEASED", null);
        is.row("dry", 3, "CANCELLED", null);
        is.row("dry", 4, "SUPPRESSED", "cap");
        is.row("dry", 5, "SUPPRESSED", "holdout");
        is.row("dry", 6, "SUPPRESSED", "opted-out");
        for (long subject = 1; subject <= 6; subject++) is.comes(subject);
        assertThat(treated(is, "dry")).isEqualTo(new Difference.Arm(4, 4));
        assertThat(held(is, "dry")).isEqualTo(new Difference.Arm(1, 1));
    }

    @BothEngines
    void whoWasInSeveralWavesIsOnePersonWhoCameOnce(TestStore store) {
        Measured is = measured(store);
        for (int wave = 1; wave <= 3; wave++) {
            Instant starts = is.now().minus(Duration.ofDays(7L * (3 - wave)));
            is.wave("dry", wave, starts, "PLANNED");
            is.row("dry", wave, 1, "RELEASED", null, starts);
            is.row("dry", wave, 2, "SUPPRESSED", "holdout", starts);
        }
        is.row("dry", 3, 3, "PLANNED", null, is.now());
        is.comes(1);
        is.comes(1);
        is.comes(2);
        assertThat(treated(is, "dry")).isEqualTo(new Difference.Arm(2, 1));
        assertThat(held(is, "dry")).isEqualTo(new Difference.Arm(1, 1));
    }

    @BothEngines
    void whereEachHasTheirOwnTimeThirtyDaysAreTheirsAndTheLastDecides(TestStore store) {
        Measured is = measured(store);
        Instant begun = is.now().minus(Duration.ofDays(90));
        is.campaign("joined", "RUNNING");
        is.wave("joined", 1, begun, "PLANNING");
        is.row("joined", 1, 1, "RELEASED", null, begun);
        is.row("joined", 1, 2, "RELEASED", null, is.now().minus(Duration.ofDays(5)));
        is.row("joined", 1, 3, "SUPPRESSED", "holdout", is.now().minus(Duration.ofDays(5)));
        for (long subject = 1; subject <= 3; subject++) is.comes(subject);
        assertThat(is.responded("joined")).containsExactly(2L, 3L);
        assertThat(is.close(is.now())).isEqualTo(1);
        is.row("joined", 1, 4, "RELEASED", null, is.now());
        is.comes(4);
        assertThat(treated(is, "joined")).isEqualTo(new Difference.Arm(3, 2));
        is.campaign("joined", "CANCELLED");
        assertThat(is.close(is.now().plus(WINDOW).minusMillis(1))).isEqualTo(1);
        assertThat(is.responded("joined")).hasSize(3);
        assertThat(is.close(is.now().plus(WINDOW))).isEqualTo(2);
        assertThat(is.responded("joined")).isEmpty();
        assertThat(treated(is, "joined")).isEqualTo(new Difference.Arm(3, 2));
    }

    @BothEngines
    void aCampaignWithAWaveToComeIsNotCountedYet(TestStore store) {
        Measured is = measured(store);
        is.campaign("dry", "RUNNING");
        is.wave("dry", 1, is.now().minus(Duration.ofDays(60)), "PLANNED");
        is.wave("dry", 2, is.now().minus(Duration.ofDays(31)), "PLANNING");
        assertThat(is.close(is.now())).isEqualTo(1);
        assertThat(store.<Optional<Arms.Over>>read(tx -> Arms.over(tx, is.now()))).isEmpty();
        is.campaign("dry", "FINISHED");
        assertThat(store.<Optional<Arms.Over>>read(tx -> Arms.over(tx, is.now()))).isPresent();
    }

    @BothEngines
    void whoItWasIsForgottenWhenTheTimeIsOverAndTheCountsStay(TestStore store) {
        Measured is = measured(store);
        is.wave("dry", is.now());
        for (long subject = 1; subject <= 250; subject++) is.row("dry", subject, "RELEASED", null);
        for (long subject = 1; subject <= 250; subject++) is.comes(subject);
        assertThat(is.close(is.now())).isEqualTo(1);
        assertThat(is.responded("dry")).hasSize(250);
        assertThat(is.close(is.now().plus(WINDOW))).isBetween(2, 3);
        assertThat(is.responded("dry")).isEmpty();
        assertThat(treated(is, "dry")).isEqualTo(new Difference.Arm(250, 250));
        assertThat(is.close(is.now().plus(WINDOW))).isEqualTo(1);
    }

    @BothEngines
    void everyRecipientIsAccountedFor(TestStore store) {
        Measured is = measured(store);
        is.wave("dry", is.now());
        is.row("dry", 1, "SUPPRESSED", "opted-out");
        is.row("dry", 2, "SUPPRESSED", "holdout");
        is.row("dry", 3, "PLANNED", null);
        is.row("dry", 4, "CANCELLED", null);
        is.row("dry", 5, "RELEASED", null);
        Facts facts = store.read(tx -> is.facts(tx, "dry"));
        assertThat(facts.rows()).extracting(Facts.Cell::count).containsOnly(1L).hasSize(5);
        assertThat(facts.by(Fate.LEFT_OUT)).containsOnlyKeys("opted-out", "cancelled");
        assertThat(facts.by(Fate.RELEASED)).containsOnlyKeys("forgotten");
        for (Fate fate : List.of(Fate.WAITING, Fate.RELEASED, Fate.HELD_OUT))
            assertThat(facts.count(fate)).isEqualTo(1);
        assertThat(facts.rows())
                .extracting(Facts.Cell::part)
                .containsOnly(new Facts.Part("origin", "wo", "", 0));
    }

    /** It is asked at every contact: a ledger has millions of rows. */
    @Test
    void aContactLooksAtTheFewWavesAndNeverThroughTheLedger() throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE)) {
            Instant now = measured(store).now();
            List<String> plan =
                    store.read(tx ->
                            tx.list(
                                    "explain query plan select 1 as there " + Responses.ROWS,
                                    row -> row.text("detail"),
                                    now,
                                    now,
                                    now,
                                    1L));
            assertThat(plan)
                    .anyMatch(each -> each.startsWith("SEARCH l USING PRIMARY KEY"))
                    .noneMatch(each -> each.startsWith("SCAN l"));
        }
    }

    private static Measured measured(TestStore store) {
        Measured is = new Measured(store);
        is.conversation(1, false);
        return is;
    }

    private static Difference.Arm treated(Measured is, String campaign) {
        return is.store.read(tx -> is.facts(tx, campaign)).treated();
    }

    private static Difference.Arm held(Measured is, String campaign) {
        return is.store.read(tx -> is.facts(tx, campaign)).held();
    }
}
