package org.fanal.gateway.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import org.fanal.gateway.store.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what is committed out of the log into the file while the writer goes on, so that no work
 * waits for it. The writer's own checkpoint is left the last pages, after which the log begins
 * anew. For a thread of its own; nothing depends on it but speed.
 */
final class Checkpoints {
    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    /** Works that are committed between two: some 4 MB of log. */
    private static final int WORKS = 512;

    private final Path file;
    private final Semaphore wanted = new Semaphore(0);
    private volatile boolean closed;
    private int works;

    Checkpoints(Path file) {
        this.file = file;
    }

    /** Told by the writer after each commit, on its thread. */
    void committed(int count) {
        works += count;
        if (works < WORKS) return;
        works = 0;
        wanted.release();
    }

    /** Blocks until it is closed. */
    void run() throws InterruptedException {
        wanted.acquire();
        if (closed) return;
        try (SqliteSession own = SqliteSession.writer(file, Fault.NONE)) {
            for (; !closed; wanted.acquire()) {
                int _ = wanted.drainPermits();
                move(own);
            }
        } catch (SQLException why) {
            log.warn("the writer alone empties the log from now on [{}]", why.getErrorCode());
        }
    }

    void close() {
        closed = true;
        wanted.release();
    }

    static void move(SqliteSession own) {
        try (Statement statement = own.connection().createStatement()) {
            boolean _ = statement.execute("pragma wal_checkpoint(passive)");
        } catch (SQLException why) {
            // the writer's own comes to it, and says so where the disk is full
            log.debug("a checkpoint failed [{}]", why.getErrorCode());
        }
    }
}
