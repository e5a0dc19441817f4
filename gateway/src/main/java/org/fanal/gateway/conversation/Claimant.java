package org.fanal.gateway.conversation;

import java.util.Optional;
import org.fanal.gateway.store.Tx;

/**
 * Offered an inbound text message, or a code dialled, before the conversation is; the first that
 * knows the sender and the text takes it.
 */
public interface Claimant {

    /**
     * Takes the message, in the inbound transaction, or leaves it.
     *
     * @return whether it was taken
     */
    boolean claim(Tx tx, IncomingSms sms);

    /**
     * Takes a code dialled, in the inbound transaction, or leaves it. What a carrier repeats may
     * come twice.
     *
     * @param subject who dials
     * @param text what was dialled behind the service code
     * @return the one screen to be shown; empty where it was left
     */
    default Optional<String> dialled(Tx tx, long subject, String text) {
        return Optional.empty();
    }
}
