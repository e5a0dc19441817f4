package org.fanal.gateway.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A text message to be sent, as it is put into the outbox.
 *
 * @param messageClass what it is for
 * @param subject the vault's subject whose number is written to
 * @param channels ids of the channels to try, in order; at least one
 * @param text rendered; stored sealed with the subject's key
 * @param asksAnswer whether it must leave from a number that takes answers
 * @param group cancels with others of the group, such as {@code alert:123}
 * @param notBefore earliest instant
 * @param notAfter latest instant: past it the message is suppressed
 * @param toCaller whether the recipient is a caller: R1 and the stop list are then judged at
 *     sending
 * @param drill whether it is part of an exercise
 */
public record Message(
        MessageClass messageClass,
        long subject,
        List<String> channels,
        String text,
        boolean asksAnswer,
        Optional<String> group,
        Instant notBefore,
        Instant notAfter,
        boolean toCaller,
        boolean drill) {

    @Override
    public String toString() {
        return "Message[" + messageClass + ", subject " + subject + "]";
    }
}
