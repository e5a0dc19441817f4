package org.fanal.ops.cli.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * An open loop: requests leave at their appointed instants whatever the answers do, and latency
 * counts from the appointed instant, so that a stall is seen by every request it delays.
 */
final class OpenLoad {
    private final Vertx vertx;
    private final Load load;
    private final LongSupplier nanos;

    OpenLoad(Vertx vertx, Load load, LongSupplier nanos) {
        this.vertx = vertx;
        this.load = load;
        this.nanos = nanos;
    }

    /**
     * Runs for the time given.
     *
     * @param perSecond arrivals a second
     * @return every latency in nanoseconds, sorted
     */
    Future<List<Long>> run(Target target, List<Dialogues> callers, double perSecond, long millis) {
        int requests = (int) (perSecond * millis / 1000);
        Run run =
                new Run(
                        target,
                        new ArrayDeque<>(callers),
                        new long[requests],
                        perSecond,
                        nanos.getAsLong());
        vertx.getOrCreateContext().runOnContext(start -> tick(run));
        return run.done.future();
    }

    private void tick(Run run) {
        double elapsed = (nanos.getAsLong() - run.begin) / 1e9;
        int due = (int) Math.min(run.latencies.length, elapsed * run.perSecond);
        while (run.appointed < due) run.waiting.add(run.appointed++);
        while (!run.waiting.isEmpty() && !run.idle.isEmpty())
            send(run, run.waiting.remove(), run.idle.remove());
        if (run.appointed < run.latencies.length) {
            var _ = vertx.setTimer(1, again -> tick(run));
        }
    }

    private void send(Run run, int request, Dialogues caller) {
        long appointed = run.begin + (long) (request / run.perSecond * 1e9);
        var _ =
                load.post(run.target, caller)
                        .onSuccess(ok -> {
                            run.latencies[request] = nanos.getAsLong() - appointed;
                            run.answered++;
                            if (run.answered == run.latencies.length) run.finish();
                            else if (run.waiting.isEmpty()) run.idle.add(caller);
                            else send(run, run.waiting.remove(), caller);
                        })
                        .onFailure(run::fail);
    }

    /** One run; touched on one event loop only. */
    private static final class Run {
        final Target target;
        final ArrayDeque<Dialogues> idle;
        final ArrayDeque<Integer> waiting = new ArrayDeque<>();
        final long[] latencies;
        final double perSecond;
        final long begin;
        final Promise<List<Long>> done = Promise.promise();
        int appointed;
        int answered;

        Run(
                Target target,
                ArrayDeque<Dialogues> idle,
                long[] latencies,
                double perSecond,
                long begin) {
            this.target = target;
            this.idle = idle;
            this.latencies = latencies;
            this.perSecond = perSecond;
            this.begin = begin;
        }

        void fail(Throwable why) {
            var _ = done.tryFail(why);
        }

        void finish() {
            done.complete(Arrays.stream(latencies).sorted().boxed().toList());
        }
    }
}
