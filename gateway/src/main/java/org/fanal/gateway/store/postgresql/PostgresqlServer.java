package org.fanal.gateway.store.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.StoreUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server's database, and the connections to it as the guarantees of the store need them. */
public final class PostgresqlServer {
    private static final Logger log = LoggerFactory.getLogger(PostgresqlServer.class);
    private static final Set<String> DURABLE = Set.of("on", "remote_apply");
    private static final String SESSION =
            "set lock_timeout = '4s'; set statement_timeout = '30s';"
                    + " set idle_in_transaction_session_timeout = '60s'";
    private static final long CONNECT_MS = 4_000;
    private final StoreUrl.Postgresql url;

    public PostgresqlServer(StoreUrl.Postgresql url) {
        this.url = url;
    }

    /**
     * A connection for what is not a work (migrations, backup), in autocommit; the caller closes
     * it.
     *
     * @throws StoreException when the server cannot be reached; it names no password
     */
    public Connection connect() {
        try {
            return DriverManager.getConnection(address(), properties());
        } catch (SQLException why) {
            throw new StoreException(
                    "PostgreSQL cannot be reached at "
                            + url
                            + " ["
                            + why.getSQLState()
                            + "]: see that it runs, that the database exists, and that user and"
                            + " password are right",
                    null);
        }
    }

    HikariDataSource pool(String name, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address());
        config.setDataSourceProperties(properties());
        config.addDataSourceProperty("socketTimeout", "40");
        config.setMaximumPoolSize(size);
        // each is a process on the server: the rest come when they are needed
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setReadOnly(readOnly);
        config.setTransactionIsolation(
                readOnly ? "TRANSACTION_REPEATABLE_READ" : "TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(CONNECT_MS);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(readOnly ? SESSION : SESSION + durability());
        return new HikariDataSource(config);
    }

    /** Raises what the server was set to, where that is less than a commit on disk. */
    private String durability() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (show(statement, "fsync").equals("off"))
                log.warn(
                        "PostgreSQL at {} does not wait for its disk: what was told may be lost"
                                + " when it stops; set fsync = on",
                        url);
            return DURABLE.contains(show(statement, "synchronous_commit"))
                    ? ""
                    : "; set synchronous_commit = on";
        } catch (SQLException why) {
            throw new StoreException(
                    "PostgreSQL does not say how durable it is [" + why.getSQLState() + "]", null);
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet rows = statement.executeQuery("show " + setting)) {
            return rows.next() ? rows.getString(1).toLowerCase(Locale.ROOT) : "";
        }
    }

    private String address() {
        return "jdbc:postgresql://" + url.host() + ":" + url.port() + "/" + url.database();
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", url.user());
        properties.setProperty("password", url.password());
        properties.setProperty("ApplicationName", "fanal");
        properties.setProperty("connectTimeout", Long.toString(CONNECT_MS / 1000));
        properties.setProperty("tcpKeepAlive", "true");
        // its details repeat the values of a row (R10)
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("preparedStatementCacheQueries", "512");
        return properties;
    }
}
