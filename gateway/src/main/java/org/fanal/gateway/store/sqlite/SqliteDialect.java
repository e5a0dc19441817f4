package org.fanal.gateway.store.sqlite;

import java.sql.SQLException;
import java.util.Set;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.StoreBusyException;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.jdbc.Dialect;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says when it fails, in the store's words. */
enum SqliteDialect implements Dialect {
    INSTANCE;

    private static final Set<Integer> NOT_NOW =
            Set.of(
                    SQLiteErrorCode.SQLITE_BUSY.code,
                    SQLiteErrorCode.SQLITE_LOCKED.code,
                    SQLiteErrorCode.SQLITE_NOMEM.code,
                    SQLiteErrorCode.SQLITE_READONLY.code,
                    SQLiteErrorCode.SQLITE_IOERR.code,
                    SQLiteErrorCode.SQLITE_FULL.code,
                    SQLiteErrorCode.SQLITE_CANTOPEN.code);

    @Override
    public Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    public void lock(Tx tx, String... keys) {
        // there is one writer, and it runs one work at a time
    }

    @Override
    public StoreException failed(String sql, SQLException why) {
        if (notNow(why)) return new StoreBusyException("no room, or no way to the file: " + sql);
        // SQLite's own messages name tables and columns, never values
        String said = why instanceof SQLiteException own ? own.getMessage() : why.getSQLState();
        return new StoreException(sql + " failed: " + said, null);
    }

    /** Whether the disk or the file, not the statement, is the reason. */
    static boolean notNow(SQLException why) {
        return NOT_NOW.contains(why.getErrorCode());
    }

    /** Whether SQLite had undone the transaction by itself, as it may where the disk is full. */
    static boolean nothingToUndo(SQLException why) {
        String said = why.getMessage();
        return said != null && said.contains("no transaction is active");
    }
}
