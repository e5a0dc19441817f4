package org.fanal.gateway.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.CommitWatch;
import org.fanal.gateway.store.StoreBusyException;
import org.fanal.gateway.store.jdbc.JdbcTx;
import org.fanal.gateway.store.jdbc.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits works: those given together in one transaction, so that one fsync serves all. One that
 * throws is undone alone: all are undone, and run again each in its savepoint, as are those that
 * come for a while after, since a savepoint costs a copy of each page that its work touches. Where
 * an undoing or the commit fails, none counts as done and each is run again in a transaction of its
 * own. For one thread.
 */
final class GroupCommit {
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    /** After a work that threw, for so many shared commits each work has its savepoint. */
    private static final int CAREFUL = 64;

    private final Opening opening;
    private final CommitWatch watch;
    private int careful;
    private @Nullable SqliteSession session;

    GroupCommit(Opening opening, CommitWatch watch) {
        this.opening = opening;
        this.watch = watch;
    }

    /** Afterwards each job is committed or has failed; it does not throw. */
    void run(List<Job<?>> jobs) {
        if (jobs.size() > 1 && together(jobs)) return;
        jobs.forEach(this::alone);
    }

    private boolean together(List<Job<?>> jobs) {
        try {
            SqliteSession own = session();
            if (careful == 0 && unguarded(own, jobs)) return true;
            own.run("begin immediate");
            for (Job<?> job : jobs) inSavepoint(own, job);
            commit(own, jobs.size());
            careful--;
            return true;
        } catch (SQLException why) {
            log.warn(
                    "{} works that shared a commit are run again one by one [{}]",
                    jobs.size(),
                    why.getErrorCode());
            abandon();
            jobs.forEach(Job::forget);
            return false;
        }
    }

    /** Whether no work threw, and all are committed; else nothing was done. */
    private boolean unguarded(SqliteSession own, List<Job<?>> jobs) throws SQLException {
        own.run("begin immediate");
        for (Job<?> job : jobs) {
            JdbcTx tx = own.tx();
            if (!job.attempt(tx)) {
                careful = CAREFUL;
                notNow(tx);
                own.run("rollback");
                jobs.forEach(Job::forget);
                return false;
            }
        }
        commit(own, jobs.size());
        return true;
    }

    private void inSavepoint(SqliteSession own, Job<?> job) throws SQLException {
        own.run("savepoint work");
        JdbcTx tx = own.tx();
        if (!job.attempt(tx)) {
            notNow(tx);
            own.run("rollback to work");
        }
        own.run("release work");
    }

    /** SQLite may have undone the whole transaction by itself: then this says so. */
    private static void notNow(JdbcTx tx) throws SQLException {
        Optional<SQLException> why = tx.failure().filter(SqliteDialect::notNow);
        if (why.isPresent()) throw why.get();
    }

    private void alone(Job<?> job) {
        try {
            SqliteSession own = session();
            own.run("begin immediate");
            if (job.attempt(own.tx())) commit(own, 1);
            else abandon();
        } catch (SQLException why) {
            log.warn("a commit failed [{}]", why.getErrorCode());
            abandon();
            job.fail(
                    SqliteDialect.notNow(why)
                            ? new StoreBusyException("no room, or no way to the file: commit")
                            : SqliteDialect.INSTANCE.failed("commit", why));
        }
    }

    private void commit(SqliteSession own, int works) throws SQLException {
        long begun = System.nanoTime();
        own.run("commit");
        watch.committed(works, System.nanoTime() - begun);
    }

    /** Undoes the transaction; a connection that cannot is closed, and opened anew for the next. */
    private void abandon() {
        SqliteSession own = session;
        if (own == null) return;
        try {
            own.run("rollback");
        } catch (SQLException why) {
            if (!SqliteDialect.nothingToUndo(why)) drop();
        }
    }

    /** Moves what is committed into the main file, and closes it. */
    void close() {
        try {
            session().run("pragma wal_checkpoint(truncate)");
        } catch (SQLException why) {
            log.warn("the last checkpoint failed [{}]", why.getErrorCode());
        }
        drop();
    }

    private void drop() {
        SqliteSession own = session;
        session = null;
        if (own == null) return;
        try {
            own.close();
        } catch (SQLException why) {
            log.warn("a connection did not close [{}]", why.getErrorCode());
        }
    }

    private SqliteSession session() throws SQLException {
        SqliteSession own = session;
        if (own == null) {
            own = opening.open();
            session = own;
        }
        return own;
    }

    /** Opens the file to write. */
    interface Opening {
        SqliteSession open() throws SQLException;
    }
}
