package org.fanal.gateway.channel;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Posts to a carrier's API, once: nothing is repeated behind the caller's back. Its failures tell
 * whether the request may have been taken ({@link NotSentException} or not). Thread-safe.
 */
public final class CarrierHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    /** No exchange lasts longer. */
    public static final Duration LONGEST = CONNECT.plus(ANSWER).plusSeconds(5);

    /** The most that is read of an answer. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int CONNECTIONS = 64;
    private static final int IDLE_SECONDS = 15;

    private final HttpClient client;
    private final Duration answer;

    public CarrierHttp(Vertx vertx) {
        this(vertx, ANSWER);
    }

    /** {@code answer} is how long the carrier may take to answer. */
    public CarrierHttp(Vertx vertx, Duration answer) {
        this.answer = answer;
        // Idle connections are dropped before a carrier does: one cut at reuse leaves a doubt.
        client =
                vertx.httpClientBuilder()
                        .with(new HttpClientOptions().setKeepAliveTimeout(IDLE_SECONDS))
                        .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
                        // The request in hand fails too, and tells it.
                        .withConnectHandler(cut -> cut.exceptionHandler(_ -> {}))
                        .build();
    }

    /**
     * An answer, whatever its status.
     *
     * @param headers of the answer
     */
    public record Reply(int status, MultiMap headers, Buffer body) {
        @Override
        public String toString() {
            return "Reply[" + status + "]";
        }
    }

    /**
     * Posts a body. The future fails with {@link NotSentException} where no connection came about,
     * with anything else where the answer was lost.
     */
    public Future<Reply> post(String url, MultiMap headers, Buffer body) {
        RequestOptions options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(url)
                        .setFollowRedirects(false)
                        .setConnectTimeout(CONNECT.toMillis())
                        .setIdleTimeout(answer.toMillis())
                        .setHeaders(headers);
        return client.request(options)
                .recover(refused -> Future.failedFuture(new NotSentException(refused)))
                .compose(request -> exchange(request, body));
    }

    /** What comes beyond the bound is not waited for: the status may say enough. */
    private static Future<Reply> read(HttpClientResponse response) {
        Promise<Reply> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        Supplier<Reply> reply =
                () -> new Reply(response.statusCode(), response.headers(), body.copy());
        var _ =
                response.exceptionHandler(
                                why -> {
                                    boolean _ = whole.tryFail(why);
                                })
                        .endHandler(_ -> {
                            boolean _ = whole.tryComplete(reply.get());
                        })
                        .handler(chunk -> {
                            int room = Math.min(chunk.length(), MOST_BYTES - body.length());
                            var _ = body.appendBuffer(chunk, 0, room);
                            if (room < chunk.length() && whole.tryComplete(reply.get())) {
                                var _ = response.request().reset();
                            }
                        });
        return whole.future();
    }

    private Future<Reply> exchange(HttpClientRequest request, Buffer body) {
        return request.send(body)
                .compose(CarrierHttp::read)
                .timeout(answer.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(_ -> request.reset());
    }
}
