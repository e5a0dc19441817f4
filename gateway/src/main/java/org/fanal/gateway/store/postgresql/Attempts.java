package org.fanal.gateway.store.postgresql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.fanal.gateway.store.CommitWatch;
import org.fanal.gateway.store.Fault;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.jdbc.JdbcTx;
import org.fanal.gateway.store.jdbc.Job;
import org.fanal.gateway.store.jdbc.Statements;

/** Runs a job in a transaction of its own, again where another was faster. Thread-safe. */
final class Attempts {
    private static final int AGAIN = 5;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private final HikariDataSource pool;
    private final Fault fault;
    private final CommitWatch watch;

    Attempts(HikariDataSource pool, Fault fault, CommitWatch watch) {
        this.pool = pool;
        this.fault = fault;
        this.watch = watch;
    }

    /** Afterwards the job is committed or has failed; it does not throw. */
    void run(Job<?> job) {
        for (int n = 1; !attempt(job) && n <= AGAIN; n++)
            LockSupport.parkNanos(PAUSE.multipliedBy(n).toNanos());
    }

    /** Whether the job has its end, good or bad; else it may be run again. */
    private boolean attempt(Job<?> job) {
        try (Connection connection = pool.getConnection()) {
            JdbcTx tx = new JdbcTx(PostgresqlDialect.INSTANCE, new Statements(connection, fault));
            if (job.attempt(tx)) return commit(connection, job);
            boolean again = tx.failure().filter(PostgresqlDialect::again).isPresent();
            undo(connection);
            return !again;
        } catch (SQLException why) {
            job.fail(PostgresqlDialect.INSTANCE.failed("connect", why));
            return true;
        }
    }

    private boolean commit(Connection connection, Job<?> job) {
        try {
            fault.before("commit");
            long begun = System.nanoTime();
            connection.commit();
            watch.committed(1, System.nanoTime() - begun);
            return true;
        } catch (SQLException why) {
            undo(connection);
            if (PostgresqlDialect.lost(why)) {
                job.fail(
                        new StoreException(
                                "the server went away during a commit: whether it was done is"
                                        + " not known",
                                null));
                return true;
            }
            job.fail(PostgresqlDialect.INSTANCE.failed("commit", why));
            return !PostgresqlDialect.again(why);
        }
    }

    private static void undo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            // the pool drops a connection that cannot, and the server undoes by itself
            assert gone != null;
        }
    }
}
