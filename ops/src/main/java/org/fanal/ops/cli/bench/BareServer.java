package org.fanal.ops.cli.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Objects;

/**
 * The baseline: a bare Vert.x router that parses the same form and answers a screen, and keeps
 * nothing.
 */
final class BareServer {
    private BareServer() {}

    static Future<HttpServer> listen(Vertx vertx) {
        Router router = Router.router(vertx);
        var _ =
                router.post("/hooks/:channel/ussd")
                        .handler(BodyHandler.create(false).setBodyLimit(64 * 1024))
                        .handler(context -> {
                            String text = field(context, "text");
                            String session = field(context, "sessionId");
                            String screen =
                                    "CON Pouvez-vous parler sans danger ?\n1 Oui\n2 Non "
                                            + session.length()
                                            + text.length();
                            var _ =
                                    context.response()
                                            .putHeader("content-type", "text/plain; charset=utf-8")
                                            .end(screen);
                        });
        return vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(router)
                .listen();
    }

    private static String field(RoutingContext context, String name) {
        return Objects.requireNonNullElse(context.request().getFormAttribute(name), "");
    }
}
