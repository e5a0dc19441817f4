package org.fanal.gateway.web;

import io.vertx.core.http.HttpServerResponse;
import org.fanal.gateway.channel.HookAnswer;
import org.fanal.gateway.channel.HookKind;

/** The one answer to a webhook; all but the first are dropped. On one event loop. */
final class Answer {
    private final HttpServerResponse response;
    private final HookKind kind;
    private final Tally tally;

    Answer(HttpServerResponse response, HookKind kind, Tally tally) {
        this.response = response;
        this.kind = kind;
        this.tally = tally;
    }

    HookKind kind() {
        return kind;
    }

    /** An empty body: it teaches nothing. */
    void refuse(int status) {
        if (response.ended()) return;
        tally.count(kind, status);
        Replies.empty(response, status);
    }

    void give(HookAnswer answer) {
        if (response.ended()) return;
        tally.count(kind, 200);
        Replies.body(response, answer.contentType(), answer.body());
    }
}
