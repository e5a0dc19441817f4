package org.fanal.ops.cli.bench;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A carrier on this machine in Africa's Talking's form: accepts every message, and posts its
 * receipt a moment later. Thread-safe.
 */
final class LoopbackCarrier {
    private static final int CONNECTIONS = 64;
    private static final long RECEIPT_AFTER_MS = 100;

    private final Vertx vertx;
    private final HttpClient client;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicInteger missing = new AtomicInteger();
    private final Map<String, Promise<Long>> watched = new ConcurrentHashMap<>();
    private final Queue<Buffer> bodies = new ConcurrentLinkedQueue<>();
    private volatile boolean recording;
    private volatile Target receipts = new Target(0, "/");
    private volatile Promise<Void> all = Promise.promise();

    LoopbackCarrier(Vertx vertx) {
        this.vertx = vertx;
        this.client =
                vertx.httpClientBuilder()
                        .with(
                                new PoolOptions()
                                        .setHttp1MaxSize(CONNECTIONS)
                                        .setMaxWaitQueueSize(-1))
                        .build();
    }

    Future<HttpServer> listen() {
        return vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> {
                    var _ = request.body().onSuccess(body -> take(request, body));
                })
                .listen();
    }

    /** Where receipts go from now on. */
    void receiptsTo(Target target) {
        receipts = target;
    }

    /** Completes when so many more receipts were answered; fails when one was not taken. */
    Future<Void> receipted(int messages) {
        all = Promise.promise();
        missing.set(messages);
        return all.future();
    }

    /** Keeps what is posted from now on. */
    void record(boolean on) {
        recording = on;
    }

    /** What was posted while it was kept. */
    Queue<Buffer> bodies() {
        return bodies;
    }

    /** Completes with the instant, as nanoseconds, at which a message to this number came in. */
    Future<Long> handed(String number) {
        Promise<Long> handed = Promise.promise();
        var _ = watched.put(number, handed);
        return handed.future();
    }

    private void take(HttpServerRequest request, Buffer body) {
        long at = System.nanoTime();
        String to =
                new QueryStringDecoder(body.toString(), false)
                        .parameters()
                        .getOrDefault("to", List.of(""))
                        .getFirst();
        String id = "ATXid_" + ids.incrementAndGet();
        var _ =
                request.response()
                        .setStatusCode(201)
                        .putHeader("content-type", "application/json")
                        .end(
                                "{\"SMSMessageData\":{\"Message\":\"Sent to 1/1\",\"Recipients\":[{"
                                        + "\"statusCode\":101,\"number\":\""
                                        + to
                                        + "\",\"status\":\"Success\",\"cost\":\"XOF 10\","
                                        + "\"messageId\":\""
                                        + id
                                        + "\"}]}}");
        if (recording) {
            boolean _ = bodies.add(body);
        }
        Promise<Long> waiting = watched.isEmpty() ? null : watched.remove(to);
        if (waiting != null) waiting.complete(at);
        else {
            var _ = vertx.setTimer(RECEIPT_AFTER_MS, _ -> receipt(id, to));
        }
    }

    private void receipt(String id, String to) {
        Target target = receipts;
        String form =
                "id="
                        + id
                        + "&status=Success&networkCode=60801&retryCount=0&phoneNumber="
                        + URLEncoder.encode(to, StandardCharsets.UTF_8);
        var _ =
                client.request(
                                new RequestOptions()
                                        .setMethod(HttpMethod.POST)
                                        .setHost("127.0.0.1")
                                        .setPort(target.port())
                                        .setURI(target.uri()))
                        .compose(open ->
                                open.putHeader("content-type", "application/x-www-form-urlencoded")
                                        .send(form)
                                        .compose(answer ->
                                                answer.body().map(_ -> answer.statusCode())))
                        .onSuccess(this::answered)
                        .onFailure(why -> {
                            boolean _ = all.tryFail(why);
                        });
    }

    private void answered(int status) {
        if (status != 200) {
            boolean _ = all.tryFail(new IllegalStateException("a receipt was answered " + status));
        } else if (missing.decrementAndGet() == 0) {
            boolean _ = all.tryComplete();
        }
    }

    Future<Void> close() {
        return client.close();
    }
}
