package org.fanal.gateway.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** One real server for all tests of a process, and a database on it for each. */
final class PostgresqlServerOfTests {
    private static @Nullable EmbeddedPostgres server;
    private static int made;

    private PostgresqlServerOfTests() {}

    static synchronized StoreUrl.Postgresql newDatabase() {
        String name = "t" + ++made;
        run("create database " + name);
        return new StoreUrl.Postgresql("localhost", server().getPort(), name, "postgres", "secret");
    }

    static synchronized void drop(StoreUrl.Postgresql url) {
        run("drop database " + url.database() + " with (force)");
    }

    /** Runs a statement as the server's owner, in the database {@code postgres}. */
    static synchronized void run(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean _ = statement.execute(sql);
        } catch (SQLException why) {
            throw new IllegalStateException(sql, why);
        }
    }

    private static EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder().start();
            } catch (IOException why) {
                throw new IllegalStateException("PostgreSQL does not start", why);
            }
            server = running;
        }
        return running;
    }
}
