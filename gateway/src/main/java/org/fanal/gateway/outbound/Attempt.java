package org.fanal.gateway.outbound;

import java.time.Instant;
import java.util.List;

/**
 * A message at one of its tries, without what is personal.
 *
 * @param id the message
 * @param messageClass what it is for
 * @param subject who it is to
 * @param toCaller whether that is a caller
 * @param channels ids, in the order to be tried
 * @param at which of them this try goes by, from 0
 * @param tries how many there were, this one too
 * @param unknowns how many of them before this one were never answered
 * @param notAfter the last instant at which it may leave
 */
record Attempt(
        long id,
        MessageClass messageClass,
        long subject,
        boolean toCaller,
        List<String> channels,
        int at,
        int tries,
        int unknowns,
        Instant notAfter) {

    String channel() {
        return channels.get(at);
    }

    /** Whether its last instant is the end of R1's window: that of an answer to a caller. */
    boolean windowed() {
        return toCaller && messageClass == MessageClass.REPLY;
    }

    boolean isLastChannel() {
        return at + 1 >= channels.size();
    }

    /** Whether its words are still needed after this try: a receipt may send it another way. */
    boolean hasOtherWays() {
        return !isLastChannel() && messageClass != MessageClass.CAMPAIGN;
    }
}
