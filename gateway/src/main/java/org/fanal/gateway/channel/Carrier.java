package org.fanal.gateway.channel;

import io.vertx.core.Future;

/**
 * One channel at one carrier: verifies, parses and answers its webhooks, and sends. Thread-safe.
 */
public interface Carrier {

    /** Whether the raw bytes come from the carrier. Says nothing to a forger (S3). */
    boolean genuine(Hook hook);

    /**
     * What the request says.
     *
     * @throws MalformedHookException where it is not the carrier's form: 400
     */
    Inbound parse(Hook hook) throws MalformedHookException;

    /** What a USSD screen is in the carrier's wire format. */
    HookAnswer screen(String text, boolean ends);

    /** What the carrier wants to hear where there is nothing to say. */
    HookAnswer thanks(HookKind kind);

    /**
     * Hands a message over. The future never fails: every end is a {@link SendOutcome}, and comes
     * within {@link CarrierHttp#LONGEST}.
     */
    Future<SendOutcome> send(Outgoing message);
}
