package org.fanal.gateway.outbound;

import org.fanal.flows.model.Msisdn;

/**
 * A message claimed for sending: it stands as {@code SENDING} in the store, with a deadline.
 *
 * @param attempt the try it is claimed for
 * @param to the recipient
 * @param text what is sent
 * @param asksAnswer whether it must leave from a number that takes answers
 * @param segments what it costs of the channel's rate
 */
record Ready(Attempt attempt, Msisdn to, String text, boolean asksAnswer, int segments) {
    @Override
    public String toString() {
        return "Ready[" + attempt.id() + "]";
    }
}
