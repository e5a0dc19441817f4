package org.fanal.ops.console.api;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A long body, read by a thread that may wait: a piece is fetched from the network when the one
 * before is used up, so that no more than two are ever held.
 */
final class BodyStream extends InputStream {
    private static final Duration SLOWEST = Duration.ofSeconds(30);

    /** All of it: one is taken at a time, and others wait for their turn. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final HttpServerRequest request;
    private final Context context;
    private final long most;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private Buffer piece = Buffer.buffer();
    private int at;
    private long length;
    private boolean ended;
    private long late;

    private BodyStream(HttpServerRequest request, Context context, long most) {
        this.request = request;
        this.context = context;
        this.most = most;
    }

    /** What came: bytes, the end, or why nothing more will. */
    private record Piece(Buffer bytes, boolean last, @Nullable ApiProblem problem) {}

    /** Holds the request until somebody reads. */
    static BodyStream of(Vertx vertx, HttpServerRequest request, long most) {
        BodyStream stream = new BodyStream(request.pause(), vertx.getOrCreateContext(), most);
        var _ =
                request.handler(stream::add)
                        .exceptionHandler(_ -> stream.put(true, ApiProblem.incomplete()))
                        .endHandler(_ -> stream.put(true, null));
        stream.late =
                vertx.setTimer(LONGEST.toMillis(), _ -> stream.put(true, ApiProblem.incomplete()));
        return stream;
    }

    private void add(Buffer chunk) {
        length += chunk.length();
        if (length > most) put(true, ApiProblem.tooLarge(most));
        else pieces.add(new Piece(chunk, false, null));
    }

    private void put(boolean last, @Nullable ApiProblem problem) {
        pieces.add(new Piece(Buffer.buffer(), last, problem));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        while (at == piece.length() && !ended) next();
        int there = Math.min(count, piece.length() - at);
        if (there == 0) return ended && count > 0 ? -1 : 0;
        piece.getBytes(at, at + there, into, from);
        at += there;
        return there;
    }

    private void next() throws IOException {
        context.runOnContext(_ -> {
            var _ = request.fetch(1);
        });
        try {
            Piece came = pieces.poll(SLOWEST.toMillis(), TimeUnit.MILLISECONDS);
            if (came == null) throw ApiProblem.incomplete();
            if (came.problem() != null) throw came.problem();
            piece = came.bytes();
            at = 0;
            ended = came.last();
        } catch (InterruptedException why) {
            Thread.currentThread().interrupt();
            throw new IOException(why);
        }
    }

    /** What nobody read is thrown away, that the sender may hear the answer. */
    void discard() {
        boolean _ = context.owner().cancelTimer(late);
        context.runOnContext(_ -> {
            // one that has been read whole takes no other handler
            if (request.isEnded()) return;
            var _ = request.handler(_ -> {}).resume();
        });
    }
}
