package org.fanal.campaigns.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fanal.gateway.store.Tx;

/**
 * Callers who say that nobody answered: each counts once a week against an endpoint of which they
 * were told, however often they dial.
 */
final class Doubts {
    private static final Duration ONCE = Duration.ofDays(7);

    /** A word about an endpoint that was named so long ago counts no more. */
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private Doubts() {}

    /** Who was told of what is kept for as long as their word about it counts, and no longer. */
    static void told(Tx tx, long subject, String endpoint, Instant at) {
        tx.update("delete from endpoint_told where at < ?", at.minus(REMEMBERED));
        tx.update(
                "insert into endpoint_told (subject, endpoint, at) values (?, ?, ?)"
                        + " on conflict (subject) do update set endpoint = excluded.endpoint,"
                        + " at = excluded.at",
                subject,
                endpoint,
                at);
    }

    /**
     * Takes what a caller was told of last, so that they speak of it once.
     *
     * @return the endpoint, where their word against it counts
     */
    static Optional<String> take(Tx tx, long subject, Instant at) {
        return tx.one(
                        "delete from endpoint_told where subject = ? and at >= ?"
                                + " returning endpoint",
                        row -> row.text("endpoint"),
                        subject,
                        at.minus(REMEMBERED))
                .filter(endpoint -> counts(tx, endpoint, subject, at));
    }

    private static boolean counts(Tx tx, String endpoint, long subject, Instant at) {
        tx.update("delete from endpoint_doubt where at <= ?", at.minus(ONCE));
        return tx.update(
                        "insert into endpoint_doubt (endpoint, subject, at) values (?, ?, ?)"
                                + " on conflict (endpoint, subject) do nothing",
                        endpoint,
                        subject,
                        at)
                == 1;
    }

    /** How many different callers have spoken against it since then. */
    static int voices(Tx tx, String endpoint, Instant since) {
        return tx.one(
                        "select count(*) as voices from endpoint_doubt"
                                + " where endpoint = ? and at >= ?",
                        row -> (int) row.number("voices"),
                        endpoint,
                        since)
                .orElse(0);
    }
}
