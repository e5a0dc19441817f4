package org.fanal.campaigns.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.campaigns.referral.Endpoint.CheckIn;
import org.fanal.campaigns.referral.Health.Latch;
import org.fanal.campaigns.referral.Health.Sign;
import org.fanal.campaigns.referral.Health.Track;

/**
 * Card, health and an instant to a standing ({@code campaigns.md} 3.1): pure. The stronger reason
 * is told: what was announced, then never shown, down, shut, lapsed, doubted, slow.
 */
public final class Judgement {
    /** How long the last sign holds for an endpoint that nobody checks in for or attests. */
    static final Duration QUIET = Duration.ofDays(7);

    /** The keeper is reminded at least so long before the check-in lapses. */
    private static final Duration WARNING = Duration.ofHours(1);

    private static final int STEPS = 20;

    private Judgement() {}

    /** Where it stands. */
    public static Standing of(Endpoint card, Health health, Instant now) {
        Standing standing = at(card, health, now);
        Instant from = now;
        for (int step = 0; step < STEPS; step++) {
            Optional<Instant> next = turn(card, health, from);
            if (next.isEmpty()) return standing;
            if (!at(card, health, next.get()).sameAs(standing))
                return new Standing(standing.state(), standing.reason(), next);
            from = next.get();
        }
        return new Standing(standing.state(), standing.reason(), Optional.of(from));
    }

    /** Until when the words of people hold; empty where nobody ever stood for it. */
    public static Optional<Instant> freshUntil(Endpoint card, Health health) {
        Optional<Instant> checkedIn = card.proof().checkIn().flatMap(each -> lapse(each, health));
        if (card.proof().checkIn().isPresent() && checkedIn.isEmpty()) return Optional.empty();
        if (card.proof().attest().isEmpty())
            return checkedIn.or(() -> health.track().pass().map(sign -> sign.at().plus(QUIET)));
        Optional<Instant> attested = health.word().attestedUntil();
        return attested.map(until -> checkedIn.filter(at -> at.isBefore(until)).orElse(until));
    }

    /**
     * When its keeper is to be reminded of the check-in: while the endpoint is open, and nobody is
     * asked about one that never worked or is not to work now.
     */
    public static Optional<Instant> remindAt(Endpoint card, Health health) {
        if (health.track().latch() == Latch.UNVERIFIED) return Optional.empty();
        Optional<CheckIn> checkIn = card.proof().checkIn();
        Optional<Instant> lapse = checkIn.flatMap(each -> lapse(each, health));
        if (lapse.isEmpty()) return Optional.empty();
        Duration early = checkIn.get().every().dividedBy(4);
        Duration least = early.compareTo(WARNING) < 0 ? early : WARNING;
        Duration grace = checkIn.get().grace();
        Instant due = lapse.get().minus(grace.compareTo(least) > 0 ? grace : least);
        Instant after = health.maintenanceUntil().filter(end -> end.isAfter(due)).orElse(due);
        Hours hours = card.service().hours();
        return hours.open(after) ? Optional.of(after) : hours.change(after);
    }

    private static Optional<Instant> lapse(CheckIn checkIn, Health health) {
        return health.word().spokenAt().map(at -> at.plus(checkIn.holds()));
    }

    private static Standing at(Endpoint card, Health health, Instant now) {
        Track track = health.track();
        if (health.maintenanceUntil().filter(now::isBefore).isPresent())
            return standing(EndpointState.MAINTENANCE, "announced");
        if (track.latch() == Latch.UNVERIFIED)
            return standing(EndpointState.UNVERIFIED, "never-shown");
        if (track.latch() == Latch.DOWN)
            return standing(
                    EndpointState.DOWN, track.byWordAlone(now) ? "needs-word" : kind(track.fail()));
        if (!card.service().hours().open(now)) return standing(EndpointState.CLOSED, "hours");
        if (freshUntil(card, health).filter(now::isBefore).isEmpty())
            return standing(EndpointState.STALE, stale(card, health, now));
        if (track.latch() == Latch.SUSPECT)
            return standing(EndpointState.SUSPECT, kind(track.fail()));
        if (health.unreached()) return standing(EndpointState.DEGRADED, "unreached");
        if (health.tally().surelyBroken()) return standing(EndpointState.DEGRADED, "slow");
        return standing(EndpointState.UP, kind(track.pass()));
    }

    private static String stale(Endpoint card, Health health, Instant now) {
        Optional<CheckIn> checkIn = card.proof().checkIn();
        if (checkIn.isPresent() && lapse(checkIn.get(), health).filter(now::isBefore).isEmpty())
            return "check-in";
        return card.proof().attest().isPresent() ? "attestation" : "quiet";
    }

    /** The next instant, if any, at which time alone may change something. */
    private static Optional<Instant> turn(Endpoint card, Health health, Instant from) {
        Latch latch = health.track().latch();
        boolean hoursMatter = latch == Latch.WORKS || latch == Latch.SUSPECT;
        return Stream.of(
                        health.maintenanceUntil(),
                        health.track().downSince().map(at -> at.plus(Track.BY_WORD)),
                        freshUntil(card, health),
                        hoursMatter
                                ? card.service().hours().change(from)
                                : Optional.<Instant>empty())
                .flatMap(Optional::stream)
                .filter(from::isBefore)
                .min(Instant::compareTo);
    }

    private static Standing standing(EndpointState state, String reason) {
        return new Standing(state, reason, Optional.empty());
    }

    private static String kind(Optional<Sign> sign) {
        return sign.map(Sign::kind).orElse("");
    }
}
