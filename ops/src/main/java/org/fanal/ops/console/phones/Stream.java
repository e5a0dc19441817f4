package org.fanal.ops.console.phones;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open pages: what changes is sent to each of them as a server-sent event. Thread-safe. */
final class Stream {
    private static final int PAGES = 64;
    private final Set<HttpServerResponse> open = ConcurrentHashMap.newKeySet();

    /** Keeps the response open until the page goes away. */
    void join(RoutingContext context) {
        if (open.size() >= PAGES) {
            context.fail(503);
            return;
        }
        HttpServerResponse response = context.response();
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store");
        var _ = response.closeHandler(gone -> open.remove(response));
        var _ = open.add(response);
        var _ = response.write("retry: 1000\n\n");
    }

    /** Sends a part of the page; its lines become lines of data. */
    void send(String event, String html) {
        StringBuilder message = new StringBuilder("event: ").append(event).append('\n');
        html.lines().forEach(line -> message.append("data: ").append(line).append('\n'));
        String whole = message.append('\n').toString();
        for (HttpServerResponse response : open) {
            if (response.writeQueueFull()) continue;
            var _ = response.write(whole);
        }
    }
}
