package org.fanal.gateway.outbound;

import org.fanal.gateway.store.Kind;

/** What the outbox tells the journal. */
public final class OutboundKinds {
    /**
     * A message has failed for good on every channel; references {@code message}, {@code class},
     * {@code group}, {@code subject}.
     */
    public static final Kind MESSAGE_FAILED = new Kind("message.failed");

    /**
     * A channel serves nobody now; references {@code channel}, {@code code}. Once an hour a channel
     * at most.
     */
    public static final Kind CHANNEL_DOWN = new Kind("channel.down");

    /**
     * The carrier says that this number has opted out (R9); references {@code subject}, {@code
     * channel}.
     */
    public static final Kind OPTED_OUT_AT_CARRIER = new Kind("subject.opted-out-at-carrier");

    private OutboundKinds() {}
}
