package org.fanal.gateway.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.fanal.gateway.store.Fault;
import org.fanal.gateway.store.jdbc.JdbcTx;
import org.fanal.gateway.store.jdbc.Statements;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/** A connection to the file, set as the guarantees of the store need it. For one thread. */
public final class SqliteSession implements AutoCloseable {
    private static final List<String> SETTINGS =
            List.of(
                    "pragma busy_timeout = 5000",
                    "pragma journal_mode = wal",
                    "pragma synchronous = full",
                    "pragma foreign_keys = on",
                    // what a work undoes is kept in memory, not in a file
                    "pragma temp_store = memory",
                    "pragma cache_size = -32000",
                    // 32 MB of log before its pages are moved into the file: a page that many works
                    // change is moved once, not each time; no more, for a start after a crash
                    "pragma wal_autocheckpoint = 8000",
                    // a key destroyed is overwritten, not only unlinked (R18)
                    "pragma secure_delete = fast",
                    "pragma journal_size_limit = 67108864");
    private final Connection connection;
    private final Statements statements;

    private SqliteSession(Connection connection, Fault fault) {
        this.connection = connection;
        this.statements = new Statements(connection, fault);
    }

    /** Opens the file, and makes it where there is none. */
    public static SqliteSession writer(Path file, Fault fault) throws SQLException {
        return open(file, fault, SETTINGS);
    }

    /** Opens the file as it is, to look into it. */
    public static SqliteSession plain(Path file) throws SQLException {
        return open(file, Fault.NONE, List.of("pragma query_only = on"));
    }

    static SqliteSession reader(Path file, Fault fault) throws SQLException {
        return open(file, fault, List.of("pragma busy_timeout = 5000", "pragma query_only = on"));
    }

    private static SqliteSession open(Path file, Fault fault, List<String> settings)
            throws SQLException {
        Properties properties = new Properties();
        SQLiteConfig config = new SQLiteConfig(properties);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        // ids are ours: the driver need not ask for them after each insert
        config.setGetGeneratedKeys(false);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                boolean _ = statement.execute(setting);
            }
        } catch (SQLException unusable) {
            connection.close();
            throw unusable;
        }
        // begin and commit are ours alone: the driver need not look after each statement
        ((SQLiteConnection) connection).getConnectionConfig().setAutoCommit(false);
        return new SqliteSession(connection, fault);
    }

    /** Runs a statement that has neither parameters nor rows. */
    public void run(String sql) throws SQLException {
        statements.run(sql);
    }

    public JdbcTx tx() {
        return new JdbcTx(SqliteDialect.INSTANCE, statements);
    }

    /** The connection, for what is not a work; it is in no transaction. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
