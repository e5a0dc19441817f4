package org.fanal.ops.health;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether this node should be sent to: it has started, does not stop, and no part is down. However
 * often it is asked, the parts are looked at once a second at most. Thread-safe.
 */
public final class Readiness {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private final InstantSource clock;
    private final List<Probe> probes;
    private Finding stage = Finding.down("start", "it is still starting, wait");
    private Instant asked = Instant.MIN;
    private Future<List<Finding>> last = Future.succeededFuture(List.of());

    public Readiness(InstantSource clock, List<Probe> probes) {
        this.clock = clock;
        this.probes = List.copyOf(probes);
    }

    /** To be called once all is started, its tables brought up to date. */
    public synchronized void started() {
        stage = Finding.ok("start");
    }

    /** To be called before anything is stopped. */
    public synchronized void stopping() {
        stage = Finding.down("start", "it is stopping, go to another node");
    }

    /** What is found, the start first. */
    public synchronized Future<List<Finding>> findings() {
        Instant now = clock.instant();
        if (now.isBefore(asked) || !now.isBefore(asked.plus(FRESH))) {
            asked = now;
            last = look();
        }
        Finding first = stage;
        return last.map(found -> {
            List<Finding> all = new ArrayList<>(List.of(first));
            all.addAll(found);
            return List.copyOf(all);
        });
    }

    private Future<List<Finding>> look() {
        List<Future<Finding>> looks = probes.stream().map(Readiness::guarded).toList();
        return Future.join(looks)
                .otherwiseEmpty()
                .map(all -> looks.stream().map(Readiness::finding).toList());
    }

    private static Future<Finding> guarded(Probe probe) {
        return Future.succeededFuture(probe).compose(Probe::look);
    }

    private static Finding finding(Future<Finding> look) {
        return look.succeeded()
                ? look.result()
                : Finding.down("probe", "a part does not answer, see the log");
    }
}
