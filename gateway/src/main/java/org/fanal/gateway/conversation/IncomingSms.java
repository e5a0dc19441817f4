package org.fanal.gateway.conversation;

import java.time.Instant;
import java.util.Optional;
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
 * @param writtenAt when, where the carrier says so: it may have lain there for long
 */
public record IncomingSms(
        long id,
        Channel channel,
        Msisdn from,
        long subject,
        String text,
        Optional<Instant> writtenAt) {
    /** One of which nobody knows when it was written. */
    public IncomingSms(long id, Channel channel, Msisdn from, long subject, String text) {
        this(id, channel, from, subject, text, Optional.empty());
    }

    @Override
    public String toString() {
        return "IncomingSms[" + id + "]";
    }
}
