package org.fanal.gateway.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;

/** Counts what is begun and not ended, and tells when nothing is. Thread-safe. */
final class InHand {
    private final List<Promise<Void>> waiting = new ArrayList<>();
    private int count;

    synchronized void begin() {
        count++;
    }

    void end() {
        List<Promise<Void>> told;
        synchronized (this) {
            if (--count > 0) return;
            told = List.copyOf(waiting);
            waiting.clear();
        }
        told.forEach(Promise::complete);
    }

    /** Completes when all that was begun has ended. */
    synchronized Future<Void> empty() {
        if (count == 0) return Future.succeededFuture();
        Promise<Void> promise = Promise.promise();
        boolean _ = waiting.add(promise);
        return promise.future();
    }
}
