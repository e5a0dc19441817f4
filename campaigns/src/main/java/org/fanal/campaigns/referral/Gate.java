package org.fanal.campaigns.referral;

import java.time.Instant;
import java.util.List;
import org.fanal.gateway.store.Tx;

/**
 * The gate between awareness and help: a campaign speaks only where, and while, what it requires
 * works, and the very numbers that it names. Asked in the transaction that releases messages, so
 * that no endpoint that is known to have failed is promised to anybody (DESIGN 1.3).
 */
public interface Gate {

    /**
     * Judges a cell: each need has an endpoint that covers the place, speaks the language, is open
     * and {@code UP}, and is not full; and so is one whose contact each number is.
     *
     * @param at the instant at which the recipient would answer: now, for a message that leaves now
     */
    GateVerdict judge(Tx tx, Promised promised, Cell cell, Instant at);

    /** The same, for many questions within one transaction. */
    default Sight over(Tx tx, List<Requirement> requires) {
        return (promised, cell, at) -> judge(tx, promised, cell, at);
    }

    /** What serves the requirements, as a transaction saw it. */
    @FunctionalInterface
    interface Sight {
        GateVerdict judge(Promised promised, Cell cell, Instant at);
    }
}
