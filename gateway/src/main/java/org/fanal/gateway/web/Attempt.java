package org.fanal.gateway.web;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** Starts what gives a future; one that throws at once has failed like one that fails later. */
final class Attempt {
    private Attempt() {}

    static <T> Future<T> of(Supplier<Future<T>> start) {
        try {
            return start.get();
        } catch (RuntimeException atOnce) {
            return Future.failedFuture(atOnce);
        }
    }
}
