package org.fanal.gateway.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.jspecify.annotations.Nullable;

/** One work's transaction over JDBC: what it runs, and what it asks for after the commit. */
public final class JdbcTx implements Tx {
    private final Dialect dialect;
    private final Statements statements;
    private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
    private final List<Runnable> tasks = new ArrayList<>(0);
    private @Nullable SQLException failure;
    private boolean locked;
    private boolean over;

    public JdbcTx(Dialect dialect, Statements statements) {
        this.dialect = dialect;
        this.statements = statements;
    }

    @Override
    public Engine engine() {
        return dialect.engine();
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        return run(sql, parameters, prepared -> prepared.statement.executeUpdate());
    }

    @Override
    public <T> Optional<T> one(
            String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return run(
                sql,
                parameters,
                prepared -> {
                    try (ResultSet rows = prepared.statement.executeQuery()) {
                        if (!rows.next()) return Optional.empty();
                        return Optional.of(reader.apply(new JdbcRow(rows, prepared.columns(rows))));
                    }
                });
    }

    @Override
    public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return run(
                sql,
                parameters,
                prepared -> {
                    try (ResultSet rows = prepared.statement.executeQuery()) {
                        List<T> all = new ArrayList<>();
                        JdbcRow row = new JdbcRow(rows, prepared.columns(rows));
                        while (rows.next()) all.add(reader.apply(row));
                        return all;
                    }
                });
    }

    @Override
    public void lock(String... keys) {
        if (locked)
            throw new IllegalStateException(
                    "lock was called before in this work: name all keys at once, or two works"
                            + " may wait for each other");
        locked = true;
        dialect.lock(this, keys);
    }

    @Override
    public void wake(Topic topic) {
        boolean _ = topics.add(topic);
    }

    @Override
    public void afterCommit(Runnable task) {
        tasks.add(task);
    }

    /** What a statement of it failed with, if one did; holds values, so never passed on. */
    public Optional<SQLException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Ends its use by the work; throws where a statement failed and the work went on. */
    void end() {
        over = true;
        if (failure != null) throw dialect.failed("an earlier statement", failure);
    }

    Set<Topic> topics() {
        return topics;
    }

    List<Runnable> tasks() {
        return tasks;
    }

    private <R> R run(String sql, @Nullable Object[] parameters, Use<R> use) {
        if (over)
            throw new IllegalStateException("this transaction is over: a Tx must not be kept");
        if (failure != null) throw dialect.failed("an earlier statement", failure);
        try {
            statements.fault().before(sql);
            Prepared prepared = statements.prepare(sql);
            Binding.bind(prepared.statement, parameters);
            return use.of(prepared);
        } catch (SQLException why) {
            failure = why;
            statements.forget(sql);
            throw dialect.failed(sql, why);
        }
    }

    private interface Use<R> {
        R of(Prepared prepared) throws SQLException;
    }
}
