package org.fanal.gateway.channel;

import org.fanal.flows.model.Msisdn;

/**
 * A text message handed to a carrier.
 *
 * @param id our id, brought back by the status callback
 * @param to the recipient
 * @param text already rendered
 * @param asksAnswer whether it must leave from the number that takes answers, not from the sender's
 *     name
 */
public record Outgoing(long id, Msisdn to, String text, boolean asksAnswer) {
    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}
