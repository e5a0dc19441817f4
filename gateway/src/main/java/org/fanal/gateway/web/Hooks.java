package org.fanal.gateway.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Consumer;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Hook;
import org.fanal.gateway.channel.HookKind;
import org.fanal.gateway.web.Deadlines.Deadline;

/**
 * Takes webhooks in on one event loop: bounds, then verification, and only then is anything read.
 * Whoever is not a carrier of ours hears 403 and nothing else, whatever was wrong.
 */
final class Hooks {
    static final String PREFIX = "/hooks/";

    private final Channels channels;
    private final Allowances allowances;
    private final Clients clients;
    private final Dispatch dispatch;
    private final Deadlines bodies;

    Hooks(
            Channels channels,
            Allowances allowances,
            Clients clients,
            Dispatch dispatch,
            Deadlines bodies) {
        this.channels = channels;
        this.allowances = allowances;
        this.clients = clients;
        this.dispatch = dispatch;
        this.bodies = bodies;
    }

    /** {@code path} starts with {@link #PREFIX}. */
    void handle(HttpServerRequest request, String path) {
        int slash = path.indexOf('/', PREFIX.length());
        Optional<HookKind> kind =
                slash < 0 ? Optional.empty() : HookKind.of(path.substring(slash + 1));
        if (kind.isEmpty()) {
            Replies.empty(request.response(), 404);
            return;
        }
        Answer answer = dispatch.answer(request.response(), kind.get());
        if (!allowances.addresses().grants(clients.of(request))) {
            answer.refuse(429);
            return;
        }
        String id = path.substring(PREFIX.length(), slash);
        String query = request.query() == null ? "" : request.query();
        collect(
                request,
                answer,
                body ->
                        verify(
                                id,
                                new Hook(kind.get(), path, query, request.headers(), body),
                                answer));
    }

    private void collect(HttpServerRequest request, Answer answer, Consumer<Buffer> whole) {
        Body body = new Body(request, () -> answer.refuse(413));
        Deadline patience = bodies.await(() -> request.connection().close());
        var _ = request.handler(body::add);
        var _ = request.exceptionHandler(_ -> patience.met());
        var _ =
                request.endHandler(_ -> {
                    patience.met();
                    if (body.fits()) whole.accept(body.bytes());
                });
    }

    /** A carrier that stumbles over a request has not vouched for it. */
    private static boolean genuine(Channel channel, Hook hook) {
        try {
            return channel.carrier().genuine(hook);
        } catch (RuntimeException unvouched) {
            return false;
        }
    }

    private void verify(String id, Hook hook, Answer answer) {
        Optional<Channel> channel = channels.byId(id).filter(c -> genuine(c, hook));
        if (channel.isEmpty()) answer.refuse(403);
        else if (!allowances.channels().grants(id)) answer.refuse(429);
        else dispatch.take(channel.get(), hook, answer);
    }
}
