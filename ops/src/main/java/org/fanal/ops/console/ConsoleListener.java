package org.fanal.ops.console;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console listener: for those who work here, behind their own door. Whatever a part answers
 * bears headers that let a browser load nothing from elsewhere, run nothing inline, and keep
 * nothing.
 */
public final class ConsoleListener {
    /** For answers that are no pages; a page widens it to itself. */
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Logger log = LoggerFactory.getLogger(ConsoleListener.class);
    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final long GRACE_SECONDS = 2;

    private final String host;
    private final int port;
    private final List<Consumer<Router>> parts;

    /**
     * @param port 0 picks a free one
     * @param parts add their routes, the first first
     */
    public ConsoleListener(String host, int port, List<Consumer<Router>> parts) {
        this.host = host;
        this.port = port;
        this.parts = List.copyOf(parts);
    }

    /** Binds the port and serves; the future fails where the address cannot be bound. */
    public Future<Open> start(Vertx vertx) {
        HttpServerOptions options =
                new HttpServerOptions()
                        .setMaxHeaderSize(LONGEST_HEADERS)
                        .setMaxInitialLineLength(LONGEST_LINE)
                        .setHandle100ContinueAutomatically(true);
        return vertx.createHttpServer(options)
                .requestHandler(router(vertx))
                .listen(port, host)
                .map(Open::new);
    }

    private Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        var _ = router.route().handler(ConsoleListener::guard);
        parts.forEach(part -> part.accept(router));
        var _ = router.route().failureHandler(ConsoleListener::failed);
        return router;
    }

    private static void guard(RoutingContext context) {
        HttpServerResponse response = context.response();
        var _ =
                response.putHeader("Content-Security-Policy", POLICY)
                        .putHeader("X-Content-Type-Options", "nosniff")
                        .putHeader("X-Frame-Options", "DENY")
                        .putHeader("Referrer-Policy", "no-referrer")
                        .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                        .putHeader("Cross-Origin-Opener-Policy", "same-origin");
        context.next();
    }

    /** An empty answer: what went wrong may hold what was sent. */
    private static void failed(RoutingContext context) {
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        Throwable why = context.failure();
        if (status >= 500 && why != null)
            log.error("the console answered {}: {}", status, why.getClass().getName());
        if (context.response().ended()) return;
        var _ = context.response().setStatusCode(status).end();
    }

    /** A listener that serves. */
    public static final class Open {
        private final HttpServer server;

        private Open(HttpServer server) {
            this.server = server;
        }

        /** The port that is bound. */
        public int port() {
            return server.actualPort();
        }

        /** Takes no more requests; completes when those in hand are answered, within 2 s. */
        public Future<Void> stop() {
            return server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
