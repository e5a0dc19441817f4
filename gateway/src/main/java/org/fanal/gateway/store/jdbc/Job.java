package org.fanal.gateway.store.jdbc;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Set;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Work;
import org.jspecify.annotations.Nullable;

/**
 * A work with the one who waits for it. What a run of it gave is kept until the commit, and
 * forgotten when it is run again.
 */
public final class Job<T> {
    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);
    private final Work<T> work;
    private final Promise<T> promise = Promise.promise();
    private final @Nullable Context context = Vertx.currentContext();
    private final long since;
    private Runnable outcome = this::neverRun;
    private @Nullable JdbcTx committed;

    /** Called where the work is given: the context at hand is the one it completes on. */
    Job(Work<T> work, long since) {
        this.work = work;
        this.since = since;
    }

    Future<T> future() {
        return promise.future();
    }

    @Nullable Context context() {
        return context;
    }

    long since() {
        return since;
    }

    /** Whether a work runs on this thread now. */
    static boolean isRunning() {
        return RUNNING.get();
    }

    /** Runs the work; whether it went well and may be committed. */
    public boolean attempt(JdbcTx tx) {
        RUNNING.set(true);
        try {
            T value = work.run(tx);
            tx.end();
            committed = tx;
            outcome = () -> promise.complete(value);
            return true;
        } catch (Throwable why) {
            // An error too ends this work alone: the thread serves others.
            fail(why);
            return false;
        } finally {
            RUNNING.set(false);
        }
    }

    /** It ends with this, whatever a run gave. */
    public void fail(Throwable why) {
        committed = null;
        outcome = () -> promise.fail(why);
    }

    /** As if it had not run. */
    public void forget() {
        committed = null;
        outcome = this::neverRun;
    }

    Set<Topic> topics() {
        return committed == null ? Set.of() : committed.topics();
    }

    List<Runnable> tasks() {
        return committed == null ? List.of() : committed.tasks();
    }

    void complete() {
        outcome.run();
    }

    private void neverRun() {
        promise.fail(new StoreException("the work was not run", null));
    }
}
