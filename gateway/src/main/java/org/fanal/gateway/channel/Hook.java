package org.fanal.gateway.channel;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * One request of a carrier, as it came over the wire.
 *
 * @param kind which webhook it came to
 * @param path the raw path, percent-encoding kept, as in {@code /hooks/at-sn/ussd}
 * @param query the raw query without the question mark; empty where none
 * @param headers as received; names whatever their case
 * @param body the raw bytes, at most 64 KiB
 */
public record Hook(HookKind kind, String path, String query, MultiMap headers, Buffer body) {

    /** Masked: bodies and queries hold numbers, words and tokens (R10). */
    @Override
    public String toString() {
        return "Hook[" + kind + "]";
    }
}
