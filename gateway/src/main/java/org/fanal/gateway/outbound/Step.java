package org.fanal.gateway.outbound;

import java.time.Instant;

/** What becomes of a message after a try. */
sealed interface Step {

    /** The carrier has it. */
    record Sent(String carrierId) implements Step {}

    /**
     * It is tried again.
     *
     * @param at when
     * @param channel which of its channels, from 0
     * @param unanswered whether the try before was never answered
     */
    record Again(Instant at, int channel, boolean unanswered) implements Step {}

    /** It will not arrive; people are told. */
    record Failed(String reason) implements Step {}

    /** It may have arrived, and is not sent again. */
    record Unsure(String reason) implements Step {}

    /** It must not be sent. */
    record Suppressed(String reason) implements Step {}
}
