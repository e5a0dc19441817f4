package org.fanal.gateway.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Writes answers; one whose connection is gone is dropped. */
final class Replies {
    private static final CharSequence PLAIN =
            HttpHeaders.createOptimized("text/plain; charset=utf-8");

    private Replies() {}

    static void empty(HttpServerResponse response, int status) {
        if (response.ended() || response.closed()) return;
        var _ = response.setStatusCode(status).end();
    }

    static void text(HttpServerResponse response, String text) {
        body(response, PLAIN, text);
    }

    static void body(HttpServerResponse response, CharSequence type, String body) {
        if (response.ended() || response.closed()) return;
        var _ = response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(body);
    }
}
