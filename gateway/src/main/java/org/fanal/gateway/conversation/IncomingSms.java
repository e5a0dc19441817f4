package org.fanal.gateway.conversation;

import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Channel;

/**
 * An inbound text message whose sender the vault knows.
 *
 * @param id our id of it
 * @param channel where it came in
 * @param from who wrote
 * @param subject the vault's subject of that number
 * @param text what was written
 */
public record IncomingSms(long id, Channel channel, Msisdn from, long subject, String text) {
    @Override
    public String toString() {
        return "IncomingSms[" + id + "]";
    }
}
