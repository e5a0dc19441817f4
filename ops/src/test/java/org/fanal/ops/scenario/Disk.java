package org.fanal.ops.scenario;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fanal.gateway.store.Fault;

/**
 * The disk under the store, which can be full: whatever writes then gets the answer that either
 * engine gives. How SQLite undoes what it had no room for, the store's own tests show. Thread-safe.
 */
final class Disk implements Fault {
    private static final Pattern WRITES = Pattern.compile("(?s)\\s*(insert|update|delete)\\b.*");
    private static final String POSTGRESQL = "53100";
    private static final int SQLITE = 13;
    private volatile boolean full;

    void isFull() {
        full = true;
    }

    void hasRoom() {
        full = false;
    }

    @Override
    public void before(String sql) throws SQLException {
        if (full && WRITES.matcher(sql.toLowerCase(Locale.ROOT)).matches())
            throw new SQLException("no space left on device", POSTGRESQL, SQLITE);
    }
}
