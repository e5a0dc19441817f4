package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.fanal.campaigns.referral.Signal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code campaigns.md} 3.1. A history is a row of letters, an hour apart: K keeper's OK, F and full
 * OK 0, P probe back, X probe not back, I probe inconclusive, T alert in time, L alert late, U
 * nobody answered, A attested, V a person's word, R message to the keeper lost.
 */
class HealthTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static Health history(Endpoint card, String letters, Duration apart) {
        Health health = Health.UNKNOWN;
        for (int i = 0; i < letters.length(); i++)
            health =
                    health.after(
                            signal(letters.charAt(i), START.plus(apart.multipliedBy(i))), card);
        return health;
    }

    private static Signal signal(char letter, Instant at) {
        return switch (letter) {
            case 'K' -> new Signal.CheckedIn(at, OptionalInt.empty());
            case 'F' -> new Signal.CheckedIn(at, OptionalInt.of(0));
            case 'P' -> new Signal.Probed(at, Outcome.PASSED);
            case 'X' -> new Signal.Probed(at, Outcome.FAILED);
            case 'I' -> new Signal.Probed(at, Outcome.INCONCLUSIVE);
            case 'T' -> new Signal.Answered(at, true);
            case 'L' -> new Signal.Answered(at, false);
            case 'U' -> new Signal.Unanswered(at, 2);
            case 'A' -> new Signal.Attested(at, at.plus(Duration.ofDays(30)));
            case 'V' -> new Signal.Vouched(at);
            case 'R' -> new Signal.Receipt(at, false);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Standing after(Endpoint card, String letters) {
        Instant last = START.plus(HOUR.multipliedBy(Math.max(0, letters.length() - 1)));
        return Judgement.of(card, history(card, letters, HOUR), last);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',     UNVERIFIED, never-shown
                    K,      UP,         check-in
                    A,      UP,         attestation
                    P,      UNVERIFIED, never-shown
                    T,      UNVERIFIED, never-shown
                    PK,     UP,         check-in
                    KP,     UP,         probe
                    U,      UNVERIFIED, never-shown
                    X,      UNVERIFIED, never-shown
                    XXX,    DOWN,       probe
                    KU,     SUSPECT,    unanswered
                    KX,     SUSPECT,    probe
                    KXX,    SUSPECT,    probe
                    KXXX,   DOWN,       probe
                    KXPXX,  SUSPECT,    probe
                    KXPP,   UP,         probe
                    KXP,    SUSPECT,    probe
                    KXK,    SUSPECT,    probe
                    KXKK,   UP,         check-in
                    KUK,    SUSPECT,    unanswered
                    KUKT,   UP,         traffic
                    KUUUUU, SUSPECT,    unanswered
                    KXXXK,  DOWN,       probe
                    KXXXKP, UP,         probe
                    KXXXPXP,DOWN,       probe
                    KXXXV,  UP,         word
                    KIIIII, UP,         check-in
                    KL,     SUSPECT,    traffic
                    KLLL,   DOWN,       traffic
                    KR,     DEGRADED,   unreached
                    KRK,    UP,         check-in
                    F,      UP,         check-in
                    """)
    void aHistoryGivesAStanding(String letters, EndpointState state, String reason) {
        Standing standing = after(Cards.line(), letters);
        assertThat(standing.state()).isEqualTo(state);
        if (state != EndpointState.UP) assertThat(standing.reason()).isEqualTo(reason);
    }

    @Test
    void twoFailuresAreTooManyForAHotlineByVoice() {
        Endpoint voice = Cards.card(Cards.LINE.replace("hours:", "voice: true, hours:"));
        assertThat(after(voice, "KXX").state()).isEqualTo(EndpointState.DOWN);
        Endpoint shelter = Cards.card(Cards.SHELTER.replace("hours:", "voice: true, hours:"));
        assertThat(after(shelter, "KXX").state()).isEqualTo(EndpointState.SUSPECT);
    }

    @Test
    void theSameSignAgainAtOnceSaysNothingNew() {
        Health down = history(Cards.line(), "KXXX", Duration.ofMinutes(10));
        Instant at = START.plus(Duration.ofMinutes(40));
        Health soon =
                down.after(signal('K', at), Cards.line())
                        .after(signal('K', at.plus(Duration.ofMinutes(1))), Cards.line());
        assertThat(soon.track().latch()).isEqualTo(Health.Latch.DOWN);
        Health apart = history(Cards.line(), "KXXXKK", Duration.ofMinutes(10));
        assertThat(apart.track().latch()).isEqualTo(Health.Latch.WORKS);
    }

    @Test
    void alertsThatAreLateInOneGoAreOneFailureAndEachCounts() {
        Health late = history(Cards.line(), "KLLL", Duration.ofSeconds(1));
        assertThat(late.track().latch()).isEqualTo(Health.Latch.SUSPECT);
        assertThat(late.tally()).isEqualTo(new Health.Tally(0, 3));
        Health mixed = history(Cards.line(), "KLULUL", Duration.ofSeconds(1));
        assertThat(mixed.track().latch()).isEqualTo(Health.Latch.SUSPECT);
        assertThat(history(Cards.line(), "KLLL", Duration.ofMinutes(10)).track().latch())
                .isEqualTo(Health.Latch.DOWN);
    }

    @Test
    void onePhoneAloneSaysNothingAgainstWhoJustAnswered() {
        Endpoint card = Cards.line();
        Instant soon = START.plus(Duration.ofMinutes(59));
        for (String shown : List.of("K", "A", "V", "KT"))
            assertThat(
                            history(card, shown, Duration.ofSeconds(1))
                                    .after(new Signal.Unanswered(soon, 1), card)
                                    .track()
                                    .latch())
                    .isEqualTo(Health.Latch.WORKS);
        Health shown = history(card, "K", HOUR);
        assertThat(shown.after(new Signal.Unanswered(soon, 2), card).track().latch())
                .isEqualTo(Health.Latch.SUSPECT);
        assertThat(shown.after(new Signal.Unanswered(START.plus(HOUR), 1), card).track().latch())
                .isEqualTo(Health.Latch.SUSPECT);
        Health tried = history(card, "KP", HOUR);
        assertThat(tried.after(new Signal.Unanswered(START.plus(HOUR), 1), card).track().latch())
                .isEqualTo(Health.Latch.SUSPECT);
    }

    @Test
    void afterADayOfDownOnlyAPersonsWordBringsItBack() {
        Endpoint card = Cards.line();
        Health down = history(card, "KXXX", HOUR);
        Instant since = down.track().downSince().orElseThrow();
        Instant late = since.plus(Duration.ofHours(24));
        assertThat(Judgement.of(card, down, late).reason()).isEqualTo("needs-word");
        Health signs = down;
        for (char letter : "PKTP".toCharArray()) {
            late = late.plus(HOUR);
            signs = signs.after(signal(letter, late), card);
        }
        assertThat(Judgement.of(card, signs, late).state()).isEqualTo(EndpointState.DOWN);
        Health vouched = signs.after(new Signal.Vouched(late), card);
        assertThat(Judgement.of(card, vouched, late).state()).isEqualTo(EndpointState.UP);
    }

    @Test
    void fullStaysFullUntilANumberIsSaid() {
        Endpoint card = Cards.shelter();
        Health full = history(card, "FK", HOUR);
        assertThat(full.full()).isTrue();
        Instant at = START.plus(HOUR);
        assertThat(Judgement.of(card, full, at).state()).isEqualTo(EndpointState.UP);
        assertThat(full.after(new Signal.CheckedIn(at, OptionalInt.of(4)), card).full()).isFalse();
        assertThat(Health.UNKNOWN.full()).isFalse();
    }

    @Test
    void lateAlertsAmongManyInTimeAreNoFailureAndManyMakeItSlow() {
        Endpoint card = Cards.line();
        assertThat(after(card, "K" + "T".repeat(10) + "L").state())
                .isEqualTo(EndpointState.SUSPECT);
        Health proven = history(card, "K" + "T".repeat(40) + "LK", Duration.ofMinutes(15));
        assertThat(Judgement.of(card, proven, START.plus(Duration.ofHours(11))).state())
                .isEqualTo(EndpointState.UP);
        Health slow = history(card, "K" + "LTT".repeat(20) + "K", Duration.ofMinutes(15));
        assertThat(Judgement.of(card, slow, START.plus(Duration.ofHours(16))).reason())
                .isEqualTo("slow");
    }

    @Test
    void aCheckInLapsesAfterItsTimeAndGrace() {
        Endpoint card = Cards.line();
        Health health = history(card, "K", HOUR);
        Instant lapse = START.plus(Duration.ofHours(14));
        Standing up = Judgement.of(card, health, START);
        assertThat(up.until()).contains(lapse);
        assertThat(Judgement.of(card, health, lapse.minusMillis(1)).state())
                .isEqualTo(EndpointState.UP);
        Standing stale = Judgement.of(card, health, lapse);
        assertThat(stale)
                .isEqualTo(new Standing(EndpointState.STALE, "check-in", Optional.empty()));
        Health again = health.after(signal('K', lapse), card);
        assertThat(Judgement.of(card, again, lapse).state()).isEqualTo(EndpointState.UP);
    }

    @Test
    void anAttestationExpires() {
        Endpoint card =
                Cards.card(
                        "{ id: law, name: Law, needs: [legal], covers: everywhere, languages: [fr],"
                                + " hours: '24/7', attest: { every: 30d } }");
        Health health = history(card, "A", HOUR);
        Instant until = START.plus(Duration.ofDays(30));
        assertThat(Judgement.of(card, health, START).until()).contains(until);
        assertThat(Judgement.of(card, health, until).reason()).isEqualTo("attestation");
        Health unattested = history(card, "PP", HOUR);
        assertThat(Judgement.of(card, unattested, START.plus(HOUR)).state())
                .isEqualTo(EndpointState.STALE);
    }

    @Test
    void withoutCheckInOrAttestationTheLastSignHoldsAWeek() {
        Endpoint card =
                Cards.card(
                        "{ id: law, name: Law, needs: [legal], covers: everywhere, languages: [fr],"
                                + " hours: '24/7' }");
        Health health = history(card, "PP", HOUR);
        Instant lapse = START.plus(HOUR).plus(Duration.ofDays(7));
        assertThat(Judgement.of(card, health, lapse.minusMillis(1)).state())
                .isEqualTo(EndpointState.UP);
        assertThat(Judgement.of(card, health, lapse).reason()).isEqualTo("quiet");
    }

    @Test
    void outsideItsHoursItIsClosedAndAnnouncedMaintenanceHasAnEnd() {
        Endpoint card = Cards.line("Mo-Fr 08:00-18:00", "Africa/Dakar");
        Health health = history(card, "K", HOUR);
        Instant evening = Instant.parse("2026-11-23T18:00:00Z");
        assertThat(Judgement.of(card, health, START).until()).contains(evening);
        assertThat(Judgement.of(card, health, evening))
                .isEqualTo(
                        new Standing(
                                EndpointState.CLOSED,
                                "hours",
                                Optional.of(Instant.parse("2026-11-24T08:00:00Z"))));
        Instant end = START.plus(HOUR);
        Health away = health.after(new Signal.Maintained(START, Optional.of(end)), card);
        assertThat(Judgement.of(card, away, START))
                .isEqualTo(new Standing(EndpointState.MAINTENANCE, "announced", Optional.of(end)));
        assertThat(Judgement.of(card, away, end).state()).isEqualTo(EndpointState.UP);
        Health over = away.after(new Signal.Maintained(START, Optional.empty()), card);
        assertThat(Judgement.of(card, over, START).state()).isEqualTo(EndpointState.UP);
    }

    @Test
    void theKeeperIsRemindedBeforeTheLapseWhileItIsOpen() {
        Health health = history(Cards.line(), "K", HOUR);
        assertThat(Judgement.remindAt(Cards.line(), health))
                .contains(START.plus(Duration.ofHours(12)));
        Endpoint office = Cards.line("Mo-Fr 08:00-18:00", "Africa/Dakar");
        assertThat(Judgement.remindAt(office, health))
                .contains(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(Judgement.remindAt(office, Health.UNKNOWN)).isEmpty();
    }

    /** Whatever happens, in whatever order. */
    @Test
    void onlyWhatWorksIsUpAndNothingChangesBeforeItIsSaid() {
        Random random = new Random(11);
        String letters = "KKKFPPXXITTLUAVR";
        List<Endpoint> cards =
                List.of(
                        Cards.line(),
                        Cards.line("Mo-Fr 08:00-12:00,14:00-18:00", "Atlantic/Canary"),
                        Cards.card(Cards.LINE.replace("hours:", "voice: true, hours:")));
        for (int run = 0; run < 400; run++) {
            Endpoint card = cards.get(run % cards.size());
            Health health = Health.UNKNOWN;
            Instant at = START;
            List<Signal> signals = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                Signal signal = signal(letters.charAt(random.nextInt(letters.length())), at);
                signals.add(signal);
                health = health.after(signal, card);
                Standing now = Judgement.of(card, health, at);
                if (now.state() == EndpointState.UP) {
                    assertThat(card.service().hours().open(at)).isTrue();
                    assertThat(health.track().latch()).isEqualTo(Health.Latch.WORKS);
                    assertThat(signals).anyMatch(s -> s.outcome().equals("passed"));
                    assertThat(Judgement.freshUntil(card, health).orElseThrow()).isAfter(at);
                }
                Duration step = Duration.ofMinutes(random.nextInt(600));
                Instant then = at.plus(step);
                if (now.until().filter(then::isBefore).isPresent() || now.until().isEmpty())
                    assertThat(Judgement.of(card, health, then).sameAs(now)).isTrue();
                now.until().ifPresent(until -> assertThat(until).isAfter(signal.at()));
                at = then;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8,10,0.49,0.94", "28,28,0.87,1.0", "0,1,0.0,0.80", "1,1,0.20,1.0"})
    void wilsonSaysLittleOfFew(int hits, int all, double lower, double upper) {
        assertThat(Wilson.of(hits, all, Wilson.SURE).low()).isBetween(lower - 0.011, lower + 0.011);
        assertThat(Wilson.of(hits, all, Wilson.SURE).high())
                .isBetween(upper - 0.011, upper + 0.011);
    }
}
