package org.fanal.gateway.channel.twilio;

import org.fanal.gateway.channel.SendOutcome;

/** Carries how a send ended out through the SDK. */
final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SendOutcome outcome;

    Ended(SendOutcome outcome) {
        super("ended", null, false, false);
        this.outcome = outcome;
    }

    SendOutcome outcome() {
        return outcome;
    }
}
