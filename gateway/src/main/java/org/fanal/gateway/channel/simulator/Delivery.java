package org.fanal.gateway.channel.simulator;

import org.fanal.flows.model.Msisdn;

/**
 * A message that came to a simulated phone.
 *
 * @param channel the id of ours that sent it
 * @param message our id of it
 * @param carrierId the simulated carrier's id of it
 * @param to the phone
 * @param text what it shows
 */
public record Delivery(String channel, long message, String carrierId, Msisdn to, String text) {
    @Override
    public String toString() {
        return "Delivery[" + message + "]";
    }
}
