package org.fanal.gateway.web;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The public listener's part on one event loop. */
final class Door extends VerticleBase {
    private static final int LINE_BYTES = 4_096;
    private static final int HEADER_BYTES = 8_192;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    private final PublicListener listener;
    private final Deadlines bodies;
    private final Deadlines turns;
    private final Connections connections;
    private final Hooks hooks;
    private @Nullable HttpServer server;

    Door(PublicListener listener) {
        this.listener = listener;
        WebLimits limits = listener.settings().limits();
        bodies = new Deadlines(limits.body());
        turns = new Deadlines(limits.turn());
        connections = new Connections(limits.connections(), limits.idle());
        hooks = listener.hooks(bodies, turns);
    }

    @Override
    public Future<?> start() {
        var _ = vertx.setPeriodic(Deadlines.TICK.toMillis(), _ -> tick());
        HttpServer opening =
                vertx.createHttpServer(options())
                        .connectionHandler(connections::opened)
                        .invalidRequestHandler(request -> Replies.empty(request.response(), 400))
                        .requestHandler(this::handle);
        return opening.listen(address())
                .onSuccess(open -> {
                    server = open;
                    listener.bound(open.actualPort());
                });
    }

    /** Takes no more, and finishes what is in hand. */
    @Override
    public Future<?> stop() {
        return server == null ? Future.succeededFuture() : server.shutdown(LAST_ANSWERS);
    }

    /** A free port is the same for all instances of one deployment. */
    private SocketAddress address() {
        String host = listener.settings().host();
        int port = listener.settings().port();
        return port == 0
                ? SocketAddress.sharedRandomPort(1, host)
                : SocketAddress.inetSocketAddress(port, host);
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxInitialLineLength(LINE_BYTES)
                .setMaxHeaderSize(HEADER_BYTES)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true);
    }

    private void tick() {
        bodies.tick();
        turns.tick();
        connections.tick();
    }

    private void handle(HttpServerRequest request) {
        connections.used(request.connection());
        String path = request.path();
        if (path == null) Replies.empty(request.response(), 400);
        else if (HttpMethod.POST.equals(request.method()) && path.startsWith(Hooks.PREFIX))
            hooks.handle(request, path);
        else if (HttpMethod.GET.equals(request.method())) get(request, path);
        else Replies.empty(request.response(), 404);
    }

    private void get(HttpServerRequest request, String path) {
        if (path.equals("/healthz")) Replies.text(request.response(), "ok\n");
        else if (path.startsWith(Audio.PREFIX)) listener.audio().handle(request, path);
        else Replies.empty(request.response(), 404);
    }
}
