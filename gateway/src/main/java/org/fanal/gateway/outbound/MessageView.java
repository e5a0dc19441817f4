package org.fanal.gateway.outbound;

import java.time.Instant;
import java.util.Optional;
import org.fanal.flows.medium.Medium;

/**
 * A message as the API shows it: no number, no word.
 *
 * @param channel id of the one it went by, or is to go by
 * @param reason why it stands where it does, where there is one
 */
public record MessageView(
        long id,
        MessageClass messageClass,
        Medium medium,
        String channel,
        MessageState state,
        Optional<String> reason,
        boolean drill,
        Instant createdAt,
        Optional<Instant> sentAt,
        Optional<Instant> deliveredAt) {}
