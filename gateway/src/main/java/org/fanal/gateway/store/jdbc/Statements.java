package org.fanal.gateway.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fanal.gateway.store.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements prepared on one connection, the latest used kept. Not thread-safe, as the
 * connection is not.
 */
public final class Statements {
    private static final Logger log = LoggerFactory.getLogger(Statements.class);
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
        try {
            fault.before(sql);
            boolean _ = prepare(sql).statement.execute();
        } catch (SQLException why) {
            forget(sql);
            throw why;
        }
    }

    /** Prepares it anew the next time: a driver may have ended a statement that failed. */
    void forget(String sql) {
        Prepared failed = kept.remove(sql);
        if (failed == null) return;
        try {
            failed.statement.close();
        } catch (SQLException over) {
            log.debug("a failed statement did not close [{}]", over.getErrorCode());
        }
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
