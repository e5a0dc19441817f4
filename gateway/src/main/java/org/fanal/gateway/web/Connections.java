package org.fanal.gateway.web;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The open connections of one event loop: closed where no request comes, even where headers drip in
 * byte by byte; and bounded in number. Where there are too many, the one that has waited longest
 * gives way, those that never asked anything first: whoever opens many must not keep carriers out.
 */
final class Connections {
    private final SequencedMap<HttpConnection, Use> silent = new LinkedHashMap<>();
    private final SequencedMap<HttpConnection, Use> heard = new LinkedHashMap<>(16, 0.75f, true);
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
        if (silent.size() + heard.size() >= most) giveWay();
        Use use = new Use();
        use.tick = now;
        var _ = silent.put(connection, use);
        connection.closeHandler(_ -> gone(connection));
        // Whoever goes away without a word is no error of ours.
        connection.exceptionHandler(_ -> {});
    }

    private void giveWay() {
        var longest = (silent.isEmpty() ? heard : silent).pollFirstEntry();
        if (longest == null) return;
        var _ = longest.getKey().close();
    }

    private void gone(HttpConnection connection) {
        if (silent.remove(connection) == null) {
            var _ = heard.remove(connection);
        }
    }

    /** A request came on it. */
    void used(HttpConnection connection) {
        Use use = heard.get(connection);
        if (use == null) {
            use = silent.remove(connection);
            if (use == null) return;
            var _ = heard.put(connection, use);
        }
        use.tick = now;
    }

    /** A tick of {@link Deadlines#TICK} has passed. */
    void tick() {
        now++;
        if (now % 10 != 0) return;
        List<HttpConnection> idle = new ArrayList<>();
        collect(silent, idle);
        collect(heard, idle);
        for (HttpConnection connection : idle) {
            var _ = connection.close();
        }
    }

    private void collect(SequencedMap<HttpConnection, Use> open, List<HttpConnection> idle) {
        open.forEach((connection, use) -> {
            if (now - use.tick > idleTicks) idle.add(connection);
        });
    }
}
