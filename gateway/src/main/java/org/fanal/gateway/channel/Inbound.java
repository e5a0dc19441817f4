package org.fanal.gateway.channel;

import java.time.Instant;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;

/** What a carrier told us, whatever its wire format. Prints nothing personal (R10). */
public sealed interface Inbound {

    /**
     * A key pressed, or a code dialled.
     *
     * @param session the carrier's id of the dialogue
     * @param from who dials
     * @param text what was entered: all of the dialogue where {@code cumulative}, else the last
     *     input; empty when dialled
     * @param cumulative whether the carrier repeats earlier inputs, joined by {@code *}
     */
    record Ussd(String session, Msisdn from, String text, boolean cumulative) implements Inbound {
        @Override
        public String toString() {
            return "Ussd[…]";
        }
    }

    /**
     * The carrier's word that a dialogue is over.
     *
     * @param from whose dialogue; empty where the carrier does not say
     */
    record UssdEnded(String session, Optional<Msisdn> from) implements Inbound {}

    /**
     * A text message.
     *
     * @param id the carrier's id of the message
     * @param from who wrote
     * @param text what was written; may be empty (R24)
     * @param writtenAt when, by the carrier's clock; empty where it does not say
     */
    record Sms(String id, Msisdn from, String text, Optional<Instant> writtenAt)
            implements Inbound {
        /** One of which the carrier does not say when it was written. */
        public Sms(String id, Msisdn from, String text) {
            this(id, from, text, Optional.empty());
        }

        @Override
        public String toString() {
            return "Sms[…]";
        }
    }

    /**
     * A delivery receipt.
     *
     * @param message our id, from the callback's URL; 0 where the carrier does not bring it back
     * @param carrierId the carrier's id; empty where it gives none
     * @param state what it says, by the carrier's table of statuses
     * @param code the carrier's own word or number for it, for the message's {@code reason}
     */
    record Receipt(long message, String carrierId, ReceiptState state, String code)
            implements Inbound {}

    /**
     * A call that was not taken: it costs the caller nothing, and tells us that they called (R24).
     *
     * @param id the carrier's id of the call
     * @param from who called
     * @param optsOut whether a call to this channel says that they want nothing more from us (R9)
     */
    record MissedCall(String id, Msisdn from, boolean optsOut) implements Inbound {
        @Override
        public String toString() {
            return "MissedCall[…]";
        }
    }

    /** The carrier's word that this number wants nothing more from us. */
    record OptOut(Msisdn from) implements Inbound {}

    /** A receipt that says that the recipient wants nothing more from us: both are to be taken. */
    record Blocked(Receipt receipt, OptOut optOut) implements Inbound {}

    /** Nothing for us, to be answered politely and forgotten. */
    record Nothing() implements Inbound {}
}
