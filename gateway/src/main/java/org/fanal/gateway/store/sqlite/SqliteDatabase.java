package org.fanal.gateway.store.sqlite;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Path;
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
 * The store in one file: a thread that writes, whose works share a commit, two that read, and one
 * that empties the log. Thread-safe.
 */
public final class SqliteDatabase implements Database {
    private static final Logger log = LoggerFactory.getLogger(SqliteDatabase.class);
    private static final int TOGETHER = 256;
    private static final int READERS = 2;
    private final LaneQueue writes;
    private final LaneQueue reads;
    private final Completions completions;
    private final Checkpoints checkpoints;
    private final List<Future<Void>> ends = new ArrayList<>();

    /**
     * Starts its threads; the tables are there already.
     *
     * @param wakes is given the topics of works once they are committed
     * @param watch hears of commits
     */
    public SqliteDatabase(
            Path file, QueueLimits limits, Consumer<Topic> wakes, Fault fault, CommitWatch watch) {
        completions = new Completions(wakes);
        writes = new LaneQueue(limits, System::nanoTime, completions);
        reads = new LaneQueue(limits, System::nanoTime, completions);
        checkpoints = new Checkpoints(file);
        GroupCommit commits =
                new GroupCommit(
                        () -> SqliteSession.writer(file, fault),
                        (works, nanos) -> {
                            watch.committed(works, nanos);
                            checkpoints.committed(works);
                        });
        ends.add(start("store-checkpoints", checkpoints::run));
        ends.add(start("store-writer", () -> write(commits)));
        for (int i = 1; i <= READERS; i++)
            ends.add(start("store-reader-" + i, () -> read(new Reader(file, fault))));
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
        return Engine.SQLITE;
    }

    @Override
    public Future<Void> close() {
        checkpoints.close();
        writes.close();
        reads.close();
        return Future.join(ends).mapEmpty();
    }

    private void write(GroupCommit commits) throws InterruptedException {
        try {
            List<Job<?>> jobs = writes.take(TOGETHER);
            while (!jobs.isEmpty()) {
                commits.run(jobs);
                completions.deliver(jobs);
                jobs = writes.take(TOGETHER);
            }
        } finally {
            commits.close();
        }
    }

    private void read(Reader reader) throws InterruptedException {
        try (reader) {
            List<Job<?>> jobs = reads.take(1);
            while (!jobs.isEmpty()) {
                jobs.forEach(reader::run);
                completions.deliver(jobs);
                jobs = reads.take(1);
            }
        }
    }

    private static Future<Void> start(String name, Loop loop) {
        Promise<Void> end = Promise.promise();
        Thread _ =
                Thread.ofPlatform()
                        .name(name)
                        .daemon()
                        .start(() -> {
                            try {
                                loop.run();
                            } catch (InterruptedException | RuntimeException why) {
                                log.error("{} ended: {}", name, why.getClass().getName());
                            } finally {
                                end.complete();
                            }
                        });
        return end.future();
    }

    private interface Loop {
        void run() throws InterruptedException;
    }
}
