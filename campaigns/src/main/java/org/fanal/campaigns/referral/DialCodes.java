package org.fanal.campaigns.referral;

import java.util.Optional;
import org.fanal.gateway.store.Tx;

/**
 * Digits dialled behind the service code: each means one thing. Keepers check in by some, focal
 * points tell of sessions by {@link #SESSION}, campaigns are answered by others; whoever gives one
 * a meaning takes {@link #LOCK} and asks all of them.
 */
public final class DialCodes {
    /** Stands for a session held, with the number of people behind a star. */
    public static final String SESSION = "77";

    /** Held, before anything is written, by whoever gives digits a meaning. */
    public static final String LOCK = "codes";

    private DialCodes() {}

    /** Whether keepers of an endpoint check in by these digits. */
    public static boolean checksIn(Tx tx, String digits) {
        return tx.list("select card from endpoint", row -> row.text("card")).stream()
                .map(EndpointForm::read)
                .flatMap(card -> card.proof().checkIn().stream())
                .flatMap(checkIn -> checkIn.code().stream())
                .anyMatch(digits::equals);
    }

    /** The digits of a card's check-in, where it has some. */
    public static Optional<String> of(Endpoint card) {
        return card.proof().checkIn().flatMap(Endpoint.CheckIn::code);
    }
}
