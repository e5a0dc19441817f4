package org.fanal.gateway.store.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fanal.gateway.store.Fault;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.migrate.Migrations;
import org.fanal.gateway.store.sqlite.SqliteSession;

/** Copies of an SQLite store: a file that is itself a store. */
public final class SqliteBackup {
    /** But for the statistics that SQLite itself keeps. */
    private static final String SCHEMA =
            "select type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '')"
                    + " from sqlite_schema where not (type = 'table'"
                    + " and name in ('sqlite_stat1', 'sqlite_stat4', 'sqlite_sequence'))"
                    + " order by type, name";

    private SqliteBackup() {}

    /** Copies the store as it is at one instant, while it is written or not. Blocks. */
    public static void backup(Path store, Path to) {
        if (!Files.exists(store))
            throw new StoreException(
                    "there is no store at " + store + ": correct --deployment or --data", null);
        NewFile.make(
                to,
                empty -> {
                    try (SqliteSession session = SqliteSession.writer(store, Fault.NONE);
                            Statement statement = session.connection().createStatement()) {
                        String quoted = empty.toString().replace("'", "''");
                        boolean _ = statement.execute("vacuum into '" + quoted + "'");
                    } catch (SQLException why) {
                        throw new StoreException(
                                "the store "
                                        + store
                                        + " cannot be copied ["
                                        + why.getErrorCode()
                                        + "]",
                                null);
                    }
                });
    }

    /**
     * Makes a store out of a copy where there is none. Blocks.
     *
     * @param migrations refuses a copy made by a newer program
     * @throws StoreException when there is a store, or the copy is not sound
     */
    public static void restore(Path from, Path store, Migrations migrations) {
        if (!Files.exists(from)) throw new StoreException("there is no file " + from, null);
        if (Files.exists(store.resolveSibling(store.getFileName() + "-wal")))
            throw new StoreException("there are remains of a store at " + store, null);
        NewFile.make(
                store,
                empty -> {
                    Path _ = Files.copy(from, empty, StandardCopyOption.REPLACE_EXISTING);
                    check(from, empty, migrations);
                });
    }

    private static void check(Path from, Path copy, Migrations migrations) {
        try (SqliteSession session = SqliteSession.plain(copy)) {
            Connection connection = session.connection();
            if (!isSound(connection) || migrations.applied(connection).isEmpty())
                throw new StoreException(
                        from + " is not a whole backup of an SQLite store: name another", null);
            List<Migrations.Applied> applied = migrations.applied(connection);
            var _ = migrations.pending(applied);
            if (!schema(connection).equals(made(migrations, applied)))
                throw new StoreException(
                        from
                                + " holds a table, view, trigger or index that no Fanal made:"
                                + " do not trust it, take another copy",
                        null);
        } catch (SQLException why) {
            throw new StoreException(
                    from + " is no backup of an SQLite store: name what 'fanal backup' made", null);
        }
    }

    /** A trigger put into a copy would go on running in the store that is made out of it. */
    private static List<String> schema(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMA)) {
            while (rows.next()) all.add(rows.getString(1));
        }
        return all;
    }

    private static List<String> made(Migrations migrations, List<Migrations.Applied> applied)
            throws SQLException {
        try (Connection empty = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            migrations.rebuild(empty, applied);
            return schema(empty);
        }
    }

    private static boolean isSound(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma integrity_check")) {
            return rows.next() && rows.getString(1).equals("ok");
        }
    }
}
