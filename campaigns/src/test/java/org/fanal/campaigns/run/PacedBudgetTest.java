package org.fanal.campaigns.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.run.pace.Arrivals;
import org.fanal.campaigns.run.pace.History;
import org.fanal.campaigns.run.pace.PaceRules;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacedBudgetTest {
    private static final int PEOPLE = 1_000;
    private static final int PILOT = 50;
    private static final int ONE_IN = 20;
    private static final Duration WEEK = Duration.ofDays(7);

    /** Of one engine alone: a week is long, and the rule is the same on both. */
    private final TestStore own = new TestStore(Engine.SQLITE);

    @AfterEach
    void closes() throws IOException {
        own.close();
    }

    @Test
    void aWaveAWeekLaterBeginsWithAPilotAndKnowsTheRateOfTheOneBefore() {
        Street street = new Street(own, 1_000);
        Hotline hotline = new Hotline(street);
        street.pace = new PacedBudget(PaceRules.USUAL, hotline, hotline::coded);
        List<Long> _ = street.enrol(PEOPLE, Street.DAKAR);
        street.runs(
                Draft.of("spring")
                        .at(
                                "2026-11-03T09:00",
                                Draft.ALL_DAY,
                                new CampaignSpec.Waves.Recurring(WEEK, 2)));
        hotline.hours(10);
        assertThat(street.carrier.sent().size()).isEqualTo(PEOPLE);
        street.advance(WEEK.minusHours(12));
        assertThat(heard(street)).isEqualTo(PEOPLE / ONE_IN);
        street.advance(Duration.ofHours(1));
        hotline.hours(1);
        int pilot = street.carrier.sent().size() - PEOPLE;
        assertThat(pilot).isBetween(1, PILOT);
        double most =
                Arrivals.most(6, PacedBudget.HANDLING, hotline.patience(), PaceRules.USUAL.aim());
        for (int hour = 0; hour < 5; hour++) {
            int before = street.carrier.sent().size();
            hotline.hours(1);
            assertThat(street.carrier.sent().size() - before)
                    .isLessThanOrEqualTo((int) (most * ONE_IN));
        }
        assertThat(street.carrier.sent().size()).isGreaterThan(PEOPLE + PILOT);
    }

    @BothEngines
    void aPersonWhoLetsItGoOnIsNotStoppedAgainByWhatStoppedIt(TestStore store) {
        Street street = new Street(store, 1_000);
        Hotline hotline = new Hotline(street);
        street.pace = new PacedBudget(PaceRules.USUAL, hotline, hotline::coded);
        List<Long> _ = street.enrol(200, Street.DAKAR);
        street.runs(Draft.of("spring"));
        hotline.answers = false;
        hotline.calls.addAll(Collections.nCopies(30, store.clock().instant().plusSeconds(60)));
        street.advance(History.SLOT);
        assertThat(street.campaign("spring").reason()).isEqualTo("abandonment");
        street.move("spring", CampaignState.RUNNING);
        street.advance(Duration.ofSeconds(20));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.RUNNING);
        hotline.calls.addAll(Collections.nCopies(30, store.clock().instant().plus(History.SLOT)));
        street.advance(History.SLOT.multipliedBy(2));
        assertThat(street.campaign("spring").reason()).isEqualTo("abandonment");
    }

    @Test
    void campaignsThatRunTogetherShareThePeople() {
        Street street = new Street(own, 1_000);
        Hotline hotline = new Hotline(street);
        street.pace = new PacedBudget(PaceRules.USUAL, hotline, hotline::coded);
        List<Long> _ = street.enrol(PEOPLE, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.runs(Draft.of("summer"));
        double most =
                Arrivals.most(6, PacedBudget.HANDLING, hotline.patience(), PaceRules.USUAL.aim());
        int busiest = 0;
        for (int hour = 0; hour < 6; hour++) {
            int before = street.carrier.sent().size();
            hotline.hours(1);
            busiest = Math.max(busiest, street.carrier.sent().size() - before);
        }
        assertThat(busiest).isBetween(2 * PILOT + 1, (int) (most * ONE_IN));
    }

    private static long heard(Street street) {
        return street.store
                .read(tx ->
                        tx.one(
                                "select coalesce(sum(coded), 0) as coded from release_slot",
                                row -> row.number("coded")))
                .orElseThrow();
    }

    /** Six people who answer all; of twenty who read one calls, by a code, half an hour later. */
    private static final class Hotline implements Workforce {
        private static final Duration KEPT = Duration.ofDays(7);

        private final Street street;
        private final List<Instant> calls = new ArrayList<>();
        private int sent;
        private boolean answers = true;

        Hotline(Street street) {
            this.street = street;
        }

        void hours(int many) {
            for (int i = 0; i < many * 12; i++) {
                street.advance(History.SLOT);
                Instant now = street.store.clock().instant();
                for (; sent < street.carrier.sent().size(); sent++)
                    if (sent % ONE_IN == 0) {
                        boolean _ = calls.add(now.plus(Duration.ofMinutes(30)));
                    }
            }
        }

        List<Instant> coded(Tx tx, String campaign, Instant since) {
            Instant now = street.store.clock().instant();
            return calls.stream()
                    .filter(at -> at.isAfter(since) && !at.isAfter(now))
                    .filter(at -> at.isAfter(now.minus(KEPT)))
                    .toList();
        }

        @Override
        public int people(Tx tx, Instant at) {
            return 6;
        }

        @Override
        public Optional<Duration> handling(Tx tx, Instant now) {
            return Optional.empty();
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(3);
        }

        @Override
        public double usual(Tx tx, Instant hour) {
            return 0;
        }

        @Override
        public List<Heard> heard(Tx tx, Instant since, Instant now) {
            return coded(tx, "", since).stream().map(at -> new Heard(at, answers)).toList();
        }
    }
}
