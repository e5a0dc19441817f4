package org.fanal.gateway.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.fanal.gateway.store.Fault;
import org.fanal.gateway.store.jdbc.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs works that read, each in a snapshot of its own. For one thread. */
final class Reader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Reader.class);
    private final Path file;
    private final Fault fault;
    private @Nullable SqliteSession session;

    Reader(Path file, Fault fault) {
        this.file = file;
        this.fault = fault;
    }

    void run(Job<?> job) {
        try {
            SqliteSession own = session;
            if (own == null) {
                own = SqliteSession.reader(file, fault);
                session = own;
            }
            own.run("begin");
            boolean _ = job.attempt(own.tx());
            own.run("rollback");
        } catch (SQLException why) {
            job.fail(SqliteDialect.INSTANCE.failed("a read", why));
            close();
        }
    }

    @Override
    public void close() {
        SqliteSession own = session;
        session = null;
        if (own == null) return;
        try {
            own.close();
        } catch (SQLException why) {
            log.warn("a reader did not close [{}]", why.getErrorCode());
        }
    }
}
