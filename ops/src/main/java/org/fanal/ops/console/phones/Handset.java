package org.fanal.ops.console.phones;

import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Channel;

/**
 * A simulated phone: who holds it, and on which network.
 *
 * @param id letters, digits and dashes; part of addresses and of the page's ids
 * @param holder who holds it, in words
 * @param note one line about them; may be empty
 * @param staff whether a responder holds it
 * @param number invented
 * @param channel the simulated network
 */
public record Handset(
        String id, String holder, String note, boolean staff, Msisdn number, Channel channel) {

    /** The code that reaches the hotline from here; empty where the network carries no USSD. */
    public String code() {
        return channel.settings().serviceCode().orElse("");
    }

    /** The number that takes text messages here; empty where there is none. */
    public String hotline() {
        return channel.settings().number().orElse("");
    }
}
