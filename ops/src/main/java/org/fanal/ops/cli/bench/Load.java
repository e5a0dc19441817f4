package org.fanal.ops.cli.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** A closed loop: each connection sends its next request as soon as the last one is answered. */
final class Load {
    private final Vertx vertx;
    private final HttpClient client;
    private final LongSupplier nanos;

    Load(Vertx vertx, int connections, LongSupplier nanos) {
        this.vertx = vertx;
        this.nanos = nanos;
        this.client =
                vertx.httpClientBuilder()
                        .with(new HttpClientOptions().setKeepAlive(true))
                        .with(new PoolOptions().setHttp1MaxSize(connections))
                        .build();
    }

    /**
     * Runs for the time given and counts the answers.
     *
     * @return answers a second; fails when one is not a 200
     */
    Future<Double> closed(Target target, List<Dialogues> callers, long millis) {
        long begin = nanos.getAsLong();
        long end = begin + millis * 1_000_000L;
        List<Future<Long>> all = new ArrayList<>();
        for (Dialogues caller : callers) {
            Promise<Long> done = Promise.promise();
            all.add(done.future());
            vertx.getOrCreateContext().runOnContext(start -> loop(target, caller, end, 0, done));
        }
        return Future.all(all)
                .map(counts ->
                        counts.<Long>list().stream().mapToLong(Long::longValue).sum()
                                * 1e9
                                / (nanos.getAsLong() - begin));
    }

    private void loop(Target target, Dialogues caller, long end, long count, Promise<Long> done) {
        if (nanos.getAsLong() >= end) {
            done.complete(count);
            return;
        }
        var _ =
                post(target, caller)
                        .onSuccess(ok -> loop(target, caller, end, count + 1, done))
                        .onFailure(done::fail);
    }

    /** One request and its answer, read whole. */
    Future<Void> post(Target target, Dialogues caller) {
        RequestOptions request =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(target.port())
                        .setURI(target.uri());
        return client.request(request).compose(open -> answer(open, caller));
    }

    private static Future<Void> answer(HttpClientRequest request, Dialogues caller) {
        return request.putHeader("content-type", "application/x-www-form-urlencoded")
                .send(caller.nextForm())
                .compose(response ->
                        response.statusCode() == 200
                                ? response.body().mapEmpty()
                                : Future.failedFuture(
                                        "the server answered " + response.statusCode()));
    }

    Future<Void> close() {
        return client.close();
    }
}
