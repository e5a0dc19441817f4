package org.fanal.gateway.channel;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The REST side of a fake carrier: a real server on a socket, whose moods are set by the test.
 * Moods put in line are spent one a request; then the lasting one holds.
 */
public abstract class FakeApi implements AutoCloseable {
    private final Vertx vertx;
    private final SentBox sent = new SentBox();
    private final Queue<Mood> next = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Mood lasting = Mood.WELL;
    private volatile @Nullable HttpServer server;
    private volatile int port;

    protected FakeApi(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Listens on its port, a free one at first; blocks until it does. */
    public final void comesBack() {
        HttpServer open =
                vertx.createHttpServer()
                        .requestHandler(this::read)
                        .listen(port, "127.0.0.1")
                        .await();
        port = open.actualPort();
        server = open;
    }

    private void read(HttpServerRequest request) {
        var _ =
                request.body()
                        .onSuccess(body -> {
                            var _ = requests.incrementAndGet();
                            take(request, body);
                        });
    }

    /** What {@code baseUrl} of the channel is to be. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    /** What it delivered. */
    public SentBox sent() {
        return sent;
    }

    /** How many requests came, whatever became of them. */
    public int requests() {
        return requests.get();
    }

    /** From now on, until told otherwise. */
    public void is(Mood mood) {
        lasting = mood;
    }

    /** For the next request alone, after those already in line. */
    public void isOnce(Mood mood) {
        var _ = next.add(mood);
    }

    /** Nobody listens any more: connections are refused. */
    public final void goesAway() {
        HttpServer open = server;
        server = null;
        if (open != null) {
            var _ = open.close().await();
        }
    }

    @Override
    public void close() {
        goesAway();
    }

    protected Mood mood() {
        Mood once = next.poll();
        return once == null ? lasting : once;
    }

    /** A request whose body is read. */
    protected abstract void take(HttpServerRequest request, Buffer body);

    protected static void json(HttpServerRequest request, int status, String body) {
        var _ =
                request.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", "application/json")
                        .end(body);
    }

    protected static void cut(HttpServerRequest request) {
        var _ = request.connection().close();
    }
}
