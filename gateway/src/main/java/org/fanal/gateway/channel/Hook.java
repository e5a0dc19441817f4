package org.fanal.gateway.channel;

import io.vertx.core.buffer.Buffer;

import java.util.Map;

/**
 * One request of a carrier, as it came over the wire.
 *
 * @param kind which webhook it came to
 * @param path the raw path, as in {@code /hooks/at-sn/ussd}
 * @param query the raw query without the question mark; empty where none
 * @param headers by lower-case name, the first of each
 * @param body the raw bytes, at most 64 KiB
 */
public record Hook(
        HookKind kind, String path, String query, Map<String, String> headers, Buffer body) {

    /** Masked: bodies and queries hold numbers, words and tokens (R10). */
    @Override
    public String toString() {
        return "Hook[" + kind + "]";
    }
}
