package org.fanal.campaigns.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignSpec.Limits;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** Campaigns that speak more than once. */
class WavesTest {
    @BothEngines
    void theHeldOutAreTheSameInEveryWave(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(600, Street.DAKAR);
        street.runs(
                Draft.of("spring")
                        .at(
                                "2026-11-03T09:00",
                                Draft.ALL_DAY,
                                new CampaignSpec.Waves.Recurring(Duration.ofDays(1), 2))
                        .within(new Limits(20, Optional.empty(), Draft.NO_CAP)));
        street.advance(Duration.ofDays(2));
        Map<String, Long> ledger = street.ledger("spring");
        assertThat(ledger.get("SUPPRESSED holdout")).isBetween(160L, 320L);
        assertThat(ledger.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_200);
        long treatedBothWays =
                store.read(tx ->
                        (long)
                                tx.list(
                                                """
                                                select subject from ledger where campaign = 'spring'
                                                group by subject having count(distinct state) > 1
                                                """,
                                                row -> row.number("subject"))
                                        .size());
        assertThat(treatedBothWays).isZero();
    }

    @BothEngines
    void theNextWaveIncludesThoseWhoJoinedMeanwhile(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(3, Street.DAKAR);
        street.runs(
                Draft.of("spring")
                        .at(
                                "2026-11-03T09:00",
                                Draft.ALL_DAY,
                                new CampaignSpec.Waves.Recurring(Duration.ofDays(1), 2)));
        street.advance(Duration.ofHours(1));
        List<Long> _ = street.enrol(2, Street.DAKAR);
        street.advance(Duration.ofDays(1));
        assertThat(street.carrier.sent()).hasSize(3 + 5);
        street.allArrive();
        street.advance(Duration.ofMinutes(11));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.FINISHED);
    }

    @BothEngines
    void aTriggeredWaveReachesEachAtTheirOwnTime(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(1, Street.DAKAR);
        street.runs(
                Draft.of("spring")
                        .at(
                                "2026-11-03T09:00",
                                Draft.ALL_DAY,
                                new CampaignSpec.Waves.Triggered(Duration.ofHours(3))));
        street.advance(Duration.ofHours(2));
        // between two looks: three hours count from when they told us, not from when we looked
        street.advance(Duration.ofMinutes(5));
        List<Long> _ = street.enrol(1, Street.DAKAR);
        street.advance(Duration.ofMinutes(60));
        assertThat(street.carrier.sent()).hasSize(1);
        street.advance(Duration.ofMinutes(119));
        assertThat(street.carrier.sent()).hasSize(1);
        street.advance(Duration.ofMinutes(2));
        assertThat(street.carrier.sent()).hasSize(2);
    }

    @BothEngines
    void onlyThoseOfWhomAnythingIsNewAreLookedAtAgain(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(2, Street.DAKAR);
        street.runs(
                Draft.of("spring")
                        .at(
                                "2026-11-03T09:00",
                                Draft.ALL_DAY,
                                new CampaignSpec.Waves.Triggered(Duration.ofHours(3))));
        assertThat(pages(street)).hasSize(2);
        street.advance(Duration.ofHours(2));
        List<Long> late = street.enrol(1, Street.NOUADHIBOU);
        assertThat(pages(street)).containsExactlyElementsOf(late);
    }

    private static List<Long> pages(Street street) {
        Wave wave = street.store.read(tx -> Waves.of(tx, "spring")).getFirst();
        return street.read(Draft.of("spring").spec(), wave.since());
    }
}
