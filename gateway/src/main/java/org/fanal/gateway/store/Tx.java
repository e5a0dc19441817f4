package org.fanal.gateway.store;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One transaction, for the length of one {@link Work}. Not to be kept, not thread-safe.
 *
 * <p>Parameters are bound by type: {@code Long, Integer, String, byte[], Boolean, Instant} (epoch
 * milliseconds), enum (its name), {@code null}. Failures are {@link StoreException}s without the
 * values of parameters. After one failed statement the transaction takes no other, on both engines:
 * there is nothing to be gained by catching it.
 */
public interface Tx {

    /** The engine under it. */
    Engine engine();

    /** Chooses between a pair of statements where the dialects do not agree. */
    default String sql(String sqlite, String postgresql) {
        return engine() == Engine.SQLITE ? sqlite : postgresql;
    }

    /**
     * Runs an insert, update or delete without {@code returning}; gives the number of rows changed.
     */
    @CanIgnoreReturnValue
    int update(String sql, @Nullable Object... parameters);

    /** The first row, if any; also for statements with {@code returning}. */
    <T> Optional<T> one(String sql, Function<Row, T> reader, @Nullable Object... parameters);

    /** All rows, in order; also for statements with {@code returning}. */
    <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... parameters);

    /**
     * Takes the locks named, held until the end of the transaction: at most one transaction holds a
     * key. Call once, first; keys are taken in sorted order. Follows from the single writer on
     * SQLite; an advisory lock on PostgreSQL.
     */
    void lock(String... keys);

    /** After the commit, and only then, wakes the loops that wait for this topic, on all nodes. */
    void wake(Topic topic);

    /**
     * Runs the task on a thread of its own after the commit, and only then. A crash between the two
     * loses it: what must happen is a row.
     */
    void afterCommit(Runnable task);
}
