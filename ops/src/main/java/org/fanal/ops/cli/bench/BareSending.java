package org.fanal.ops.cli.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The baseline of sending: the bare HTTP client, with as many connections and messages in hand as
 * Fanal has, and a bare listener that parses receipts and keeps nothing.
 */
final class BareSending {
    private static final int CONNECTIONS = 64;
    private static final int IN_HAND = 256;

    private final Vertx vertx;
    private final HttpClient client;
    private final RequestOptions request;

    BareSending(Vertx vertx, int carrier) {
        this.vertx = vertx;
        this.client =
                vertx.httpClientBuilder()
                        .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
                        .build();
        this.request =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(carrier)
                        .setURI("/version1/messaging");
    }

    /** Takes receipts. */
    static Future<HttpServer> listen(Vertx vertx) {
        Router router = Router.router(vertx);
        var _ =
                router.post("/hooks/:channel/status")
                        .handler(BodyHandler.create(false).setBodyLimit(64 * 1024))
                        .handler(context -> {
                            String id = context.request().getFormAttribute("id");
                            String status = context.request().getFormAttribute("status");
                            boolean whole = id != null && "Success".equals(status);
                            var _ =
                                    context.response()
                                            .setStatusCode(whole ? 200 : 400)
                                            .putHeader("content-type", "text/plain; charset=utf-8")
                                            .end();
                        });
        return vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(router)
                .listen();
    }

    /** Posts all of these; completes when each is answered. */
    Future<Void> post(List<Buffer> bodies) {
        Queue<Buffer> left = new ConcurrentLinkedQueue<>(bodies);
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < IN_HAND; i++) {
            Promise<Void> done = Promise.promise();
            all.add(done.future());
            vertx.getOrCreateContext().runOnContext(_ -> next(left, done));
        }
        return Future.all(all).mapEmpty();
    }

    private void next(Queue<Buffer> left, Promise<Void> done) {
        Buffer body = left.poll();
        if (body == null) {
            done.complete();
            return;
        }
        var _ =
                client.request(request)
                        .compose(open ->
                                open.putHeader("content-type", "application/x-www-form-urlencoded")
                                        .putHeader("apiKey", "bench")
                                        .send(body)
                                        .compose(answer -> answer.body()))
                        .onSuccess(_ -> next(left, done))
                        .onFailure(done::fail);
    }

    Future<Void> close() {
        return client.close();
    }
}
