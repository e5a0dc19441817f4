package org.fanal.ops.console.api;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** The body of a request as it comes in, never more of it than is allowed. */
final class Incoming {
    /** An oversized body is read so far, that its sender may hear the answer; then cut. */
    private static final int PATIENCE_BYTES = 1024 * 1024;

    private static final Duration SLOWEST = Duration.ofSeconds(30);
    private final HttpServerRequest request;
    private final int most;
    private final Promise<Buffer> whole = Promise.promise();
    private final Buffer bytes = Buffer.buffer();
    private long length;

    private Incoming(HttpServerRequest request, int most) {
        this.request = request;
        this.most = most;
    }

    /** Begins to read at once; fails with an {@link ApiProblem} as soon as it is too long. */
    static Future<Buffer> read(Vertx vertx, HttpServerRequest request, int most) {
        Incoming incoming = new Incoming(request, most);
        var _ =
                request.handler(incoming::add)
                        .exceptionHandler(_ -> incoming.broken())
                        .endHandler(_ -> incoming.ended());
        long late = vertx.setTimer(SLOWEST.toMillis(), _ -> incoming.broken());
        return incoming.whole
                .future()
                .onComplete(_ -> {
                    var _ = vertx.cancelTimer(late);
                });
    }

    private void ended() {
        var _ = whole.tryComplete(bytes);
    }

    private void broken() {
        var _ = whole.tryFail(ApiProblem.incomplete());
    }

    private void add(Buffer chunk) {
        length += chunk.length();
        if (length <= most) {
            var _ = bytes.appendBuffer(chunk);
        } else {
            var _ = whole.tryFail(ApiProblem.tooLarge(most));
            if (length > (long) most + PATIENCE_BYTES) {
                var _ = request.connection().close();
            }
        }
    }
}
