package org.fanal.gateway.outbound;

import java.time.Instant;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.store.Tx;

/** Messages whose carrier never answered, or whose sender died: past their deadline. */
final class Leases {
    private static final int AT_ONCE = 100;
    private final Results results;

    Leases(Results results) {
        this.results = results;
    }

    /**
     * Takes each whose deadline is not after {@code until} as unanswered.
     *
     * @param now what follows is reckoned from here
     */
    void expire(Tx tx, Instant until, Instant now) {
        tx.list(
                        """
                        select id, subject, rank, to_caller, channels, channel_at, attempts,
                            unknowns, not_after
                        from outbox where state = 'SENDING' and due <= ? order by due limit ?
                        """,
                        row -> Claims.attempt(row, (int) row.number("attempts")),
                        until,
                        AT_ONCE)
                .forEach(attempt ->
                        results.answered(tx, attempt, new SendOutcome.Unknown("no-answer"), now));
    }
}
