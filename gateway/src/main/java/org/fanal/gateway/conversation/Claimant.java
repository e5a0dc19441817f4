package org.fanal.gateway.conversation;

import org.fanal.gateway.store.Tx;

/**
 * Offered an inbound text message before the conversation is; the first that knows the sender and
 * the text takes it.
 */
public interface Claimant {

    /**
     * Takes the message, in the inbound transaction, or leaves it.
     *
     * @return whether it was taken
     */
    boolean claim(Tx tx, IncomingSms sms);
}
