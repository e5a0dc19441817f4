package org.fanal.gateway.permission;

import java.time.Instant;

/** Whether a message may go to a caller. */
public sealed interface Verdict {

    /** It may go now. */
    record Allowed() implements Verdict {}

    /** It may go from this instant on (R3). */
    record NotBefore(Instant at) implements Verdict {}

    /**
     * It may not go.
     *
     * @param reason {@code opted-out}, {@code exit}, {@code never}, {@code no-contact} or {@code
     *     window}; stored as the message's reason
     */
    record Refused(String reason) implements Verdict {}
}
