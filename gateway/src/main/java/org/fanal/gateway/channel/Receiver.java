package org.fanal.gateway.channel;

import io.vertx.core.Future;

/**
 * Takes what a genuine, well-formed request of a carrier says. Each future completes only when what
 * it stands for is on disk (DESIGN 1.1), and fails where it could not be kept: the carrier is then
 * told so, and repeats. What is repeated changes nothing more (R26).
 */
public interface Receiver {

    /** A turn of a USSD dialogue: the screen to show. */
    Future<UssdScreen> ussd(Channel channel, Inbound.Ussd turn);

    /** The carrier's word that a USSD dialogue is over. */
    Future<Void> ussdEnded(Channel channel, Inbound.UssdEnded ended);

    /** A text message. */
    Future<Void> sms(Channel channel, Inbound.Sms sms);

    /** A call that was not taken; nobody is ever called back by the program (R24). */
    Future<Void> missedCall(Channel channel, Inbound.MissedCall call);

    /** A delivery receipt, early, late, or again. */
    Future<Void> receipt(Channel channel, Inbound.Receipt receipt);

    /** The carrier's word that a number wants nothing more from us (R9). */
    Future<Void> optOut(Channel channel, Inbound.OptOut optOut);

    /**
     * What the caller is shown when a turn could not be taken in time: the text {@code
     * unavailable.text} with {@code fallback.phone} (DESIGN 5), fit for the channel. Needs no store
     * and does not fail; the dialogue ends.
     */
    UssdScreen unavailable(Channel channel, Inbound.Ussd turn);
}
