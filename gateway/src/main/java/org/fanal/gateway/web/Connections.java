package org.fanal.gateway.web;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The open connections of one event loop: bounded in number, and closed where no request comes,
 * even where headers drip in byte by byte.
 */
final class Connections {
    private final IdentityHashMap<HttpConnection, Use> open = new IdentityHashMap<>();
    private final int most;
    private final long idleTicks;
    private long now;

    private static final class Use {
        private long tick;
    }

    Connections(int most, Duration idle) {
        this.most = most;
        this.idleTicks = idle.dividedBy(Deadlines.TICK);
    }

    void opened(HttpConnection connection) {
        if (open.size() >= most) {
            var _ = connection.close();
            return;
        }
        used(open.computeIfAbsent(connection, _ -> new Use()));
        connection.closeHandler(_ -> open.remove(connection));
        // Whoever goes away without a word is no error of ours.
        connection.exceptionHandler(_ -> {});
    }

    /** A request came on it. */
    void used(HttpConnection connection) {
        Use use = open.get(connection);
        if (use != null) used(use);
    }

    private void used(Use use) {
        use.tick = now;
    }

    /** A tick of {@link Deadlines#TICK} has passed. */
    void tick() {
        now++;
        if (now % 10 != 0) return;
        List<HttpConnection> idle = new ArrayList<>();
        open.forEach((connection, use) -> {
            if (now - use.tick > idleTicks) idle.add(connection);
        });
        for (HttpConnection connection : idle) {
            var _ = connection.close();
        }
    }
}
