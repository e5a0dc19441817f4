package org.fanal.gateway.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** A request's body as it comes in, never more than {@link WebLimits#BODY_BYTES} of it. */
final class Body {
    /** An oversized request is read so far, that its sender may hear the answer; then cut. */
    private static final int PATIENCE_BYTES = 1024 * 1024;

    private final HttpServerRequest request;
    private final Runnable tooLarge;
    private @Nullable Buffer bytes;
    private long length;

    /** {@code tooLarge} runs once, as soon as there is more than the limit. */
    Body(HttpServerRequest request, Runnable tooLarge) {
        this.request = request;
        this.tooLarge = tooLarge;
    }

    void add(Buffer chunk) {
        boolean fitted = fits();
        length += chunk.length();
        if (!fits()) {
            bytes = null;
            if (fitted) tooLarge.run();
            if (length > PATIENCE_BYTES) {
                var _ = request.connection().close();
            }
        } else if (bytes == null) {
            bytes = chunk;
        } else {
            bytes = Buffer.buffer().appendBuffer(bytes).appendBuffer(chunk);
        }
    }

    boolean fits() {
        return length <= WebLimits.BODY_BYTES;
    }

    Buffer bytes() {
        return bytes == null ? Buffer.buffer() : bytes;
    }
}
