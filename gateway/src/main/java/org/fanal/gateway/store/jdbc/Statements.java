package org.fanal.gateway.store.jdbc;

import org.fanal.gateway.store.Fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements prepared on one connection, the latest used kept. Not thread-safe, as the
 * connection is not.
 */
public final class Statements {
    private static final int KEPT = 400;
    private final Connection connection;
    private final Fault fault;
    private final Map<String, Prepared> kept = new LinkedHashMap<>(256, 0.75f, true);

    public Statements(Connection connection, Fault fault) {
        this.connection = connection;
        this.fault = fault;
    }

    /** Runs a statement without parameters or rows, such as {@code begin}. */
    public void run(String sql) throws SQLException {
        fault.before(sql);
        boolean _ = prepare(sql).statement.execute();
    }

    Prepared prepare(String sql) throws SQLException {
        Prepared known = kept.get(sql);
        if (known != null) return known;
        if (kept.size() >= KEPT) dropOldest();
        Prepared made = new Prepared(connection.prepareStatement(sql));
        kept.put(sql, made);
        return made;
    }

    Fault fault() {
        return fault;
    }

    private void dropOldest() throws SQLException {
        Iterator<Prepared> oldest = kept.values().iterator();
        Prepared dropped = oldest.next();
        oldest.remove();
        dropped.statement.close();
    }
}
