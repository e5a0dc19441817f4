package org.fanal.campaigns.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.referral.GateVerdict;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

class CellsTest {
    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final GateVerdict OPEN = new GateVerdict.Open(List.of("line"));
    private static final GateVerdict DOWN = new GateVerdict.Shut("shelter", "down", "line");
    private static final GateVerdict CLOSED = new GateVerdict.Shut("shelter", "closed", "line");

    @Test
    void oneShutGatePausesAndTwoOpenOnesInARowBringBack() {
        CellState paused = CellState.open(NOW).after(DOWN, NOW);
        assertThat(paused).isEqualTo(new CellState(true, "shelter:down", "line", NOW, 0, false));
        CellState once = paused.after(OPEN, NOW);
        assertThat(once.paused()).isTrue();
        assertThat(once.after(DOWN, NOW).after(OPEN, NOW).paused()).isTrue();
        assertThat(once.after(OPEN, NOW).paused()).isFalse();
    }

    @Test
    void afterADayOnlyAPersonBringsItBack() {
        Instant late = NOW.plus(Duration.ofHours(24)).plusMillis(1);
        CellState paused = CellState.open(NOW).after(DOWN, NOW);
        CellState waits = paused.after(OPEN, late).after(OPEN, late).after(OPEN, late);
        assertThat(waits.paused()).isTrue();
        assertThat(waits.needsPerson()).isTrue();
        assertThat(waits.after(DOWN, late).needsPerson()).isTrue();
        assertThat(waits.confirmed(late).paused()).isFalse();
        assertThat(paused.after(OPEN, NOW).after(OPEN, NOW.plus(Duration.ofHours(24))).paused())
                .isFalse();
    }

    @Test
    void theHoursItAnnouncedAreNoFailureHoweverLong() {
        Instant monday = NOW.plus(Duration.ofDays(3));
        CellState closed = CellState.open(NOW).after(CLOSED, NOW);
        assertThat(closed.after(OPEN, monday).after(OPEN, monday).paused()).isFalse();
        assertThat(closed.after(DOWN, monday).since()).isEqualTo(monday);
    }

    @Test
    void aFailureLastsOnWhileItsEndpointIsClosedForTheNight() {
        Instant night = NOW.plus(Duration.ofHours(8));
        Instant morning = NOW.plus(Duration.ofHours(22));
        CellState asleep = CellState.open(NOW).after(DOWN, NOW).after(CLOSED, night);
        assertThat(asleep.since()).isEqualTo(NOW);
        assertThat(asleep.after(OPEN, morning).after(OPEN, morning).paused()).isFalse();
        CellState still = asleep.after(DOWN, morning).after(CLOSED, night.plus(DAY));
        Instant next = morning.plus(DAY);
        assertThat(still.after(OPEN, next).after(OPEN, next).needsPerson()).isTrue();
    }

    @BothEngines
    void twoNodesThatLookAtOnceJudgeOnce(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(3, Street.DAKAR);
        street.shut.put(Street.DAKAR, "down");
        street.runs(Draft.of("spring"));
        street.stops();
        Instant seen = store.read(tx -> Runs.find(tx, "spring")).orElseThrow().checkedAt();
        street.shut.clear();
        store.clock().advance(CellWatch.PAUSED);
        for (int node = 0; node < 2; node++)
            TestStore.await(
                    street.watch().look(street.campaign("spring"), seen, CellWatch.PAUSED, false));
        assertThat(street.cell("spring", Street.DAKAR).state().passes()).isEqualTo(1);
        assertThat(street.cell("spring", Street.DAKAR).state().paused()).isTrue();
    }

    @BothEngines
    void aGateThatShutsPausesItsCellsWithinAMinuteAndNoOthers(TestStore store) {
        Street street = new Street(store, 1);
        List<Long> _ = street.enrol(300, Street.DAKAR);
        List<Long> _ = street.enrol(300, Street.NOUADHIBOU);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofSeconds(10));
        street.shut.put(Street.DAKAR, "down");
        street.advance(Duration.ofSeconds(45));
        assertThat(street.cell("spring", Street.DAKAR).state().reason()).isEqualTo("hotline:down");
        assertThat(street.cell("spring", Street.NOUADHIBOU).state().paused()).isFalse();
        long before = sent(street, "SN-DK");
        long others = sent(street, "MR-NDB");
        street.advance(Duration.ofMinutes(2));
        assertThat(sent(street, "SN-DK")).isEqualTo(before);
        assertThat(sent(street, "MR-NDB")).isGreaterThan(others + 60);
        assertThat(waiting(street)).isZero();
    }

    @BothEngines
    void aChangeOfAnEndpointIsFeltAtOnceAndAReturnTakesTwoPasses(TestStore store) {
        Street street = new Street(store, 1);
        List<Long> _ = street.enrol(300, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofSeconds(1));
        street.shut.put(Street.DAKAR, "down");
        street.loop().endpointsChanged();
        street.settle();
        assertThat(street.cell("spring", Street.DAKAR).state().paused()).isTrue();
        street.shut.clear();
        street.loop().endpointsChanged();
        street.advance(CellWatch.PAUSED);
        assertThat(street.cell("spring", Street.DAKAR).state().paused()).isTrue();
        street.advance(CellWatch.PAUSED);
        assertThat(street.cell("spring", Street.DAKAR).state().paused()).isFalse();
        street.advance(Duration.ofMinutes(8));
        assertThat(street.carrier.sent()).hasSize(300);
    }

    @BothEngines
    void afterADayAPersonOpensTheCellAgainOnceItsGateIsOpen(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(3, Street.DAKAR);
        street.shut.put(Street.DAKAR, "down");
        street.runs(Draft.of("spring"));
        store.write(tx -> tx.update("update campaign_cell set since = since - 86400001"));
        assertThat(confirm(street)).isFalse();
        street.shut.clear();
        street.advance(CellWatch.PAUSED.multipliedBy(2));
        assertThat(street.cell("spring", Street.DAKAR).state().needsPerson()).isTrue();
        assertThat(street.carrier.sent()).isEmpty();
        assertThat(confirm(street)).isTrue();
        assertThat(street.remarks("spring")).containsExactly("sira confirmed SN-DK fr");
        street.advance(Duration.ofMinutes(1));
        assertThat(street.carrier.sent()).hasSize(3);
    }

    @BothEngines
    void theNumberAdvertisedIsWatchedFor72HoursAndToldOnce(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(3, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofSeconds(1));
        street.allArrive();
        street.advance(Duration.ofMinutes(2));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.FINISHED);
        street.advance(Duration.ofHours(70));
        street.shut.put(Street.DAKAR, "down");
        street.advance(CellWatch.SILENT);
        street.shut.clear();
        street.advance(CellWatch.SILENT.multipliedBy(2));
        street.shut.put(Street.DAKAR, "down");
        street.advance(CellWatch.SILENT);
        assertThat(street.told().stream().filter(each -> each.startsWith("campaign.number-down")))
                .hasSize(1);
        street.advance(Duration.ofHours(3));
        assertThat(store.read(Runs::open)).isEmpty();
    }

    private static boolean confirm(Street street) {
        boolean opened =
                street.store.write(tx -> street.loop().confirm(tx, "spring", Street.DAKAR, "sira"));
        street.settle();
        return opened;
    }

    private static long waiting(Street street) {
        return street.store
                .read(tx ->
                        tx.one(
                                "select count(*) as waiting from outbox where state = 'QUEUED'"
                                        + " and grp like 'campaign:spring:SN-DK:%'",
                                row -> row.number("waiting")))
                .orElseThrow();
    }

    private static long sent(Street street, String place) {
        return street.store
                .read(tx ->
                        tx.one(
                                "select count(*) as sent from ledger l join outbox o"
                                        + " on o.id = l.outbox where l.place = ?"
                                        + " and o.state = 'SENT'",
                                row -> row.number("sent"),
                                place))
                .orElseThrow();
    }
}
