package org.fanal.gateway.permission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fanal.flows.medium.Medium;

/** May we write to this caller now (R1, R2, R3, R7, R8, R9): a pure rule. */
public final class Permission {
    /** How long after their message we may answer by one (R1). */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private Permission() {}

    /**
     * Judges one text message.
     *
     * @param message its id; 0 where it has none yet: it is then no farewell (R7)
     */
    public static Verdict judge(long message, Purpose purpose, Standing standing, Instant now) {
        if (standing.optedOut()) return new Verdict.Refused("opted-out");
        Optional<Verdict> hushed = hushed(message, standing);
        if (hushed.isPresent()) return hushed.get();
        return switch (purpose) {
            case CAMPAIGN -> campaign(standing, now);
            case DIALOGUE ->
                    inWindow(standing, now) ? new Verdict.Allowed() : permitted(standing, now);
        };
    }

    private static Optional<Verdict> hushed(long message, Standing standing) {
        return standing.hush()
                .flatMap(hush ->
                        switch (hush) {
                            case NEVER -> Optional.of(new Verdict.Refused("never"));
                            case EXIT ->
                                    message != 0 && message == standing.farewell()
                                            ? Optional.empty()
                                            : Optional.of(new Verdict.Refused("exit"));
                        });
    }

    /**
     * Their no goes before any campaign, and the hours they agreed to bind it, even once the yes
     * itself has lapsed: when it is safe to look at the phone does not lapse with it.
     */
    private static Verdict campaign(Standing standing, Instant now) {
        if (standing.refusedAt().isPresent()) return new Verdict.Refused("no-contact");
        Instant open = standing.permit().map(permit -> permit.nextOpen(now)).orElse(now);
        return open.isAfter(now) ? new Verdict.NotBefore(open) : new Verdict.Allowed();
    }

    private static boolean inWindow(Standing standing, Instant now) {
        return standing.wroteAt().filter(at -> !now.isAfter(at.plus(WINDOW))).isPresent();
    }

    private static Verdict permitted(Standing standing, Instant now) {
        Optional<Instant> open =
                standing.permit()
                        .filter(permit -> permit.medium() == Medium.SMS)
                        .filter(permit -> permit.nextOpen(now).isBefore(permit.until()))
                        .map(permit -> permit.nextOpen(now));
        if (open.isEmpty()) return new Verdict.Refused("window");
        return open.get().equals(now) ? new Verdict.Allowed() : new Verdict.NotBefore(open.get());
    }
}
