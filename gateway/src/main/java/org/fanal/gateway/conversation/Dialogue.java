package org.fanal.gateway.conversation;

import java.time.Instant;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.store.vault.SubjectKey;

/**
 * The conversation that a turn is about.
 *
 * @param id its row
 * @param key of the caller's number
 * @param number who it is
 * @param channel where it is held
 * @param medium what carries it
 * @param drill whether it is an exercise
 * @param now the instant of the turn
 */
record Dialogue(
        long id,
        SubjectKey key,
        Msisdn number,
        ChannelSettings channel,
        Medium medium,
        boolean drill,
        Instant now) {

    long subject() {
        return key.id();
    }

    /** The group of what it sends. */
    String group() {
        return "conversation:" + id;
    }
}
