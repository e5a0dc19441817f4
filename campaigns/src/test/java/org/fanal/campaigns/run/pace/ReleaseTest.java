package org.fanal.campaigns.run.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ReleaseTest {
    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
    private static final Duration TWELVE = Duration.ofMinutes(12);
    private static final Duration THREE = Duration.ofMinutes(3);

    @Test
    void aPilotGoesFirstAndIsAwaited() {
        Release release = release(50_000, History.EMPTY, steady(6, 6));
        assertThat(release.pilot()).isEqualTo(1000);
        Instant at = START;
        while (release.budget(at) instanceof Release.Now now && now.why().equals("pilot")) {
            release = with(release, release.history().released(at, now.most()));
            at = now.again();
        }
        assertThat(release.budget(at))
                .isInstanceOfSatisfying(
                        Release.Now.class,
                        now -> {
                            assertThat(now.why()).isIn("full", "awaits-pilot");
                            assertThat(now.most()).isZero();
                        });
    }

    @Test
    void afterThePilotNothingLeavesUntilThreeQuartersOfItsTime() {
        History pilot = History.EMPTY.released(START, 1000);
        Release release = release(50_000, pilot, steady(6, 6));
        Instant over = START.plus(History.SLOT).plus(Duration.ofHours(3));
        assertThat(release.budget(START.plusSeconds(600)))
                .isEqualTo(new Release.Now(0, over, "awaits-pilot"));
        assertThat(now(release, over).most()).isPositive();
        assertThat(now(release, over).why()).isEqualTo("paced");
    }

    @Test
    void nobodyOnShiftIsNoMessage() {
        Release release = release(50_000, History.EMPTY, steady(0, 0));
        assertThat(release.budget(START))
                .isEqualTo(new Release.Now(0, START.plus(History.SLOT), "nobody"));
    }

    @Test
    void nothingLeavesWhileMostWouldCallAfterTheLastShift() {
        Outlook ending =
                new Outlook(
                        TWELVE,
                        THREE,
                        List.of(
                                new Outlook.Hour(6, 3),
                                new Outlook.Hour(0, 0),
                                new Outlook.Hour(0, 0)));
        assertThat(now(release(50_000, History.EMPTY, ending), START).why()).isEqualTo("full");
    }

    @Test
    void aLineThatIsBusyAlreadyGetsNothing() {
        assertThat(now(release(50_000, History.EMPTY, steady(6, 40)), START))
                .isEqualTo(new Release.Now(0, START.plus(History.SLOT), "full"));
    }

    @Test
    void tooManyWhoGiveUpStopIt() {
        History bad =
                History.EMPTY.released(START, 1000).with(START, new History.Slot(0, 0, 30, 12, 6));
        assertThat(release(50_000, bad, steady(6, 6)).budget(START.plusSeconds(3600)))
                .isEqualTo(new Release.Stop("abandonment"));
    }

    @Test
    void fewWhoGiveUpDoNotStopIt() {
        History few =
                History.EMPTY.released(START, 1000).with(START, new History.Slot(0, 0, 8, 2, 6));
        assertThat(release(50_000, few, steady(6, 6)).budget(START.plusSeconds(3600)))
                .isInstanceOf(Release.Now.class);
    }

    @Test
    void whoeverLetsItGoOnIsNotStoppedByWhatWasBefore() {
        History bad =
                History.EMPTY.released(START, 1000).with(START, new History.Slot(0, 0, 30, 12, 6));
        Instant resumed = START.plusSeconds(3600);
        Release again = new Release(PaceRules.USUAL, 50_000, bad, bad, steady(6, 6), resumed);
        assertThat(again.budget(resumed)).isInstanceOf(Release.Now.class);
    }

    @Test
    void callersGivingUpSlowItDown() {
        assertThat(Caution.factor(heard(60, 2), 0.05)).isEqualTo(1);
        assertThat(Caution.factor(heard(20, 5), 0.05)).isEqualTo(0.5);
    }

    @Test
    void callersWithoutACodeCountWhereTheyAreMoreThanChance() {
        History coded = History.EMPTY.released(START, 1000);
        History plain = coded.with(START.plusSeconds(1800), new History.Slot(0, 0, 40, 0, 6));
        Instant later = START.plus(Duration.ofHours(5));
        assertThat(release(50_000, plain, steady(6, 6)).reckoned(later))
                .isGreaterThan(5 * release(50_000, coded, steady(6, 6)).reckoned(later));
    }

    @Test
    void theHalfLifeIsLearntFromWhenContactsCome() {
        for (int minutes : new int[] {30, 90, 240}) {
            Kernel truth = new Kernel(Duration.ofMinutes(minutes));
            History history = History.EMPTY.released(START, 100_000);
            double before = 0;
            for (int slot = 1; slot < 288; slot++) {
                Duration after = History.SLOT.multipliedBy(slot);
                double all = Math.rint(400 * truth.played(after));
                history =
                        history.with(
                                START.plus(after),
                                new History.Slot(0, (int) (all - before), 0, 0, 0));
                before = all;
            }
            long end = History.number(START.plus(Duration.ofHours(24)));
            double learnt =
                    Kernel.learnt(history, end, ResponseRate.Prior.USUAL).halfLife().toMinutes();
            assertThat(learnt).isBetween(minutes * 0.75, minutes * 1.3);
        }
    }

    @Test
    void messagesThatHaveNotHadTheirTimeAreNotCountedAsUnanswered() {
        History history = History.EMPTY.released(START, 1000);
        long slot = History.number(START);
        assertThat(Exposure.of(history, Kernel.USUAL, slot + 1).played()).isZero();
        assertThat(Exposure.of(history, Kernel.USUAL, slot + 19).played())
                .isCloseTo(500, within(1.0));
        assertThat(Exposure.of(history, Kernel.USUAL, slot + 1000).open())
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void theNextWaveHasItsOwnPilotAndIsReckonedWithAtTheHigherRate() {
        History quiet = new History(new History.Slot(50_000, 50, 50, 0, 0), new TreeMap<>());
        Release begins = wave(50_000, quiet, History.EMPTY);
        assertThat(now(begins, START).why()).isEqualTo("pilot");
        assertThat(begins.reckoned(START))
                .isEqualTo(release(50_000, History.EMPTY, steady(6, 6)).reckoned(START));
        History loud = new History(new History.Slot(50_000, 5_000, 5_000, 0, 0), new TreeMap<>());
        assertThat(wave(50_000, loud, History.EMPTY).reckoned(START)).isGreaterThan(0.1);
        History slots = History.EMPTY.released(START, 1000);
        History all = new History(quiet.before(), slots.slots());
        assertThat(now(wave(50_000, all, slots), START.plusSeconds(600)).why())
                .isEqualTo("awaits-pilot");
    }

    @Test
    void whatIsOlderThanTheSlotsCountsAsSentHeardAndOver() {
        History old = new History(new History.Slot(1000, 20, 20, 0, 0), new TreeMap<>());
        Exposure exposure = Exposure.of(old, Kernel.USUAL, History.number(START));
        assertThat(exposure.played()).isEqualTo(1000);
        assertThat(exposure.open()).isZero();
        assertThat(exposure.responses()).isEqualTo(20);
        assertThat(now(release(50_000, old, steady(6, 6)), START).why()).isEqualTo("paced");
    }

    @Test
    void noReleaseIsExpectedToFillMoreThanPeopleCanAnswer() {
        Random random = new Random(3);
        int releases = 0;
        for (int i = 0; i < 400; i++) {
            Release release = any(random);
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(1440)));
            if (!(release.budget(at) instanceof Release.Now now) || now.most() == 0) continue;
            releases++;
            Release after = with(release, release.history().released(at, now.most()));
            Outlook.Hour hour = release.outlook().hours().getFirst();
            double most = Arrivals.most(hour.people(), TWELVE, THREE, PaceRules.USUAL.bound());
            assertThat(hour.contacts() + due(after, at)).isLessThanOrEqualTo(most + 1e-6);
            assertThat(release.budget(at)).isEqualTo(now);
        }
        assertThat(releases).isGreaterThan(50);
    }

    @Test
    void morePeopleNeverReleaseFewer() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            Release release = any(random);
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(1440)));
            if (release.budget(at) instanceof Release.Stop) continue;
            int before = 0;
            for (int people = 0; people < 20; people++) {
                double contacts = release.outlook().hours().getFirst().contacts();
                Release staffed =
                        new Release(
                                release.rules(),
                                release.audience(),
                                release.history(),
                                release.wave(),
                                steady(people, contacts),
                                START);
                int most = now(staffed, at).most();
                assertThat(most).isGreaterThanOrEqualTo(before);
                before = most;
            }
        }
    }

    /** Contacts an hour that are due right after an instant, at the rate reckoned with. */
    private static double due(Release release, Instant at) {
        long slot = History.number(at);
        Kernel kernel = Kernel.learnt(release.history(), slot, PaceRules.USUAL.prior());
        return Exposure.of(release.history(), kernel, slot).open()
                * kernel.hourly()
                * release.reckoned(at);
    }

    private static Release any(Random random) {
        History history = History.EMPTY;
        for (int i = random.nextInt(40); i > 0; i--) {
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(1440)));
            history =
                    history.with(
                            at,
                            new History.Slot(
                                    random.nextInt(400),
                                    random.nextInt(3),
                                    random.nextInt(5),
                                    random.nextInt(12) / 11,
                                    random.nextDouble()));
        }
        return release(
                1 + random.nextInt(100_000),
                history,
                steady(random.nextInt(15), random.nextDouble() * 12));
    }

    private static History heard(int answered, int abandoned) {
        return History.EMPTY.with(START, new History.Slot(0, 0, answered, abandoned, 0));
    }

    private static Release release(int audience, History history, Outlook outlook) {
        return new Release(PaceRules.USUAL, audience, history, history, outlook, START);
    }

    private static Release wave(int audience, History all, History wave) {
        return new Release(PaceRules.USUAL, audience, all, wave, steady(6, 6), START);
    }

    private static Release with(Release release, History history) {
        return release(release.audience(), history, release.outlook());
    }

    private static Release.Now now(Release release, Instant at) {
        return (Release.Now) release.budget(at);
    }

    private static Outlook steady(int people, double contacts) {
        return Outlook.steady(TWELVE, THREE, new Outlook.Hour(people, contacts), 8);
    }
}
