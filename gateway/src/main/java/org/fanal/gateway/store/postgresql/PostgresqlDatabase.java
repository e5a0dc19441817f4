package org.fanal.gateway.store.postgresql;

import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fanal.gateway.store.CommitWatch;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.Fault;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.QueueLimits;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Work;
import org.fanal.gateway.store.jdbc.Completions;
import org.fanal.gateway.store.jdbc.Job;
import org.fanal.gateway.store.jdbc.LaneQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store on a PostgreSQL server: each work has a connection for itself, on a virtual thread.
 * Thread-safe.
 */
public final class PostgresqlDatabase implements Database {
    private static final Logger log = LoggerFactory.getLogger(PostgresqlDatabase.class);
    private static final int WRITERS = 8;
    private static final int READERS = 4;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final LaneQueue writes;
    private final LaneQueue reads;
    private final Completions completions;
    private final List<Future<Void>> ends = new ArrayList<>();

    /**
     * Starts its threads; the tables are there already.
     *
     * @param wakes is given the topics of works once they are committed
     * @param watch hears of commits
     */
    public PostgresqlDatabase(
            PostgresqlServer server,
            QueueLimits limits,
            Consumer<Topic> wakes,
            Fault fault,
            CommitWatch watch) {
        completions = new Completions(wakes);
        writes = new LaneQueue(limits, System::nanoTime, completions);
        reads = new LaneQueue(limits, System::nanoTime, completions);
        writing = server.pool("store-write", WRITERS, false);
        reading = server.pool("store-read", READERS, true);
        start("store-writer-", WRITERS, writes, new Attempts(writing, fault, watch));
        start("store-reader-", READERS, reads, new Attempts(reading, fault, CommitWatch.NONE));
    }

    @Override
    public <T> Future<T> read(Work<T> work) {
        return reads.offer(Lane.NORMAL, work);
    }

    @Override
    public <T> Future<T> write(Lane lane, Work<T> work) {
        return writes.offer(lane, work);
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public Future<Void> close() {
        writes.close();
        reads.close();
        return Future.join(ends)
                .onComplete(_ -> {
                    writing.close();
                    reading.close();
                })
                .mapEmpty();
    }

    private void start(String name, int threads, LaneQueue queue, Attempts attempts) {
        for (int i = 1; i <= threads; i++) {
            Promise<Void> end = Promise.promise();
            ends.add(end.future());
            Thread _ = Thread.ofVirtual().name(name + i).start(() -> run(queue, attempts, end));
        }
    }

    private void run(LaneQueue queue, Attempts attempts, Promise<Void> end) {
        try {
            List<Job<?>> jobs = queue.take(1);
            while (!jobs.isEmpty()) {
                jobs.forEach(attempts::run);
                completions.deliver(jobs);
                jobs = queue.take(1);
            }
        } catch (InterruptedException | RuntimeException why) {
            log.error("a thread of the store ended: {}", why.getClass().getName());
        } finally {
            end.complete();
        }
    }
}
