package org.fanal.gateway.conversation;

import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.store.vault.Vault;

/**
 * What a USSD request is known by: keyed hashes, computed before its work is given, since works
 * wait for one writer.
 */
final class Asked {
    private static final byte[] UNKNOWABLE = {};
    private final byte[] caller;
    private final byte[] entered;

    Asked(Vault vault, Inbound.Ussd input) {
        this.caller = vault.hash(input.from());
        // where only the last input is told, the same key pressed twice is no repeat
        this.entered = input.cumulative() ? Requests.ussd(vault, input) : UNKNOWABLE;
    }

    /** One transaction at a time for one caller. */
    String lock() {
        return Steps.lock(caller);
    }

    /** The hash of the number. */
    byte[] caller() {
        return caller;
    }

    /** The request among those of its dialogue. */
    byte[] entered() {
        return entered;
    }

    /** Whether the same request may come again, and is to be answered the same. */
    boolean repeatable() {
        return entered.length > 0;
    }
}
