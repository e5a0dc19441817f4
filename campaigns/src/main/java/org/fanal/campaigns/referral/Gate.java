package org.fanal.campaigns.referral;

import java.time.Instant;
import java.util.List;
import org.fanal.gateway.store.Tx;

/**
 * The gate between awareness and help: a campaign speaks only where, and while, what it requires
 * works. Asked in the transaction that releases messages, so that no endpoint that is known to have
 * failed is promised to anybody (DESIGN 1.3).
 */
public interface Gate {

    /**
     * Judges a cell: each need has an endpoint that covers the place, speaks the language, is open
     * and {@code UP}, and is not full.
     *
     * @param at the instant at which the recipient would answer: now, for a message that leaves now
     */
    GateVerdict judge(Tx tx, List<Requirement> requires, Cell cell, Instant at);
}
