package org.fanal.gateway.channel;

import java.time.Duration;

/**
 * How a send ended: a closed set (S4). Codes are the carrier's own, never a number or a word of a
 * person.
 */
public sealed interface SendOutcome {

    /** The carrier took it. */
    record Accepted(String carrierId) implements SendOutcome {}

    /** It was not processed and may be tried again on this channel after the pause. */
    record RetryLater(String code, Duration after) implements SendOutcome {}

    /** This recipient or text will not be served by this channel. */
    record Refused(String code) implements SendOutcome {}

    /**
     * The channel serves nobody now (no credit, bad sign-in): go by another; people must be told.
     */
    record ChannelDown(String code) implements SendOutcome {}

    /** The recipient has opted out at the carrier (R9). */
    record OptedOut() implements SendOutcome {}

    /** The answer never came, or says nothing: it may have been delivered. */
    record Unknown(String code) implements SendOutcome {}
}
