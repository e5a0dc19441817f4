package org.fanal.gateway.store.setup;

import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.StoreUrl;
import org.fanal.gateway.store.migrate.Migrations;
import org.fanal.gateway.store.postgresql.PostgresqlDatabase;
import org.fanal.gateway.store.postgresql.PostgresqlServer;
import org.fanal.gateway.store.sqlite.SqliteDatabase;
import org.fanal.gateway.store.sqlite.SqliteSession;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Opens stores. */
public final class Stores {
    private Stores() {}

    /**
     * Opens the store, its tables brought up to date after a backup where it has any. Blocks: call
     * it at the start, not on an event loop.
     *
     * @param sets those of the other modules, in the order they build on each other; {@link
     *     MigrationSet#STORE} goes before them by itself
     * @throws StoreException when it cannot be reached, or was written by a newer program
     */
    public static Database open(StoreSettings settings, List<MigrationSet> sets, StorePorts ports) {
        List<MigrationSet> all =
                Stream.concat(Stream.of(MigrationSet.STORE), sets.stream()).toList();
        return switch (settings.url()) {
            case StoreUrl.Sqlite sqlite -> sqlite(settings, sqlite, all, ports);
            case StoreUrl.Postgresql server -> postgresql(settings, server, all, ports);
        };
    }

    private static Database sqlite(
            StoreSettings settings,
            StoreUrl.Sqlite url,
            List<MigrationSet> sets,
            StorePorts ports) {
        Path file = fileOf(settings, url);
        try (SqliteSession session = SqliteSession.writer(file, ports.fault())) {
            migrate(session.connection(), new Migrations(Engine.SQLITE, sets, ports.clock()));
        } catch (SQLException why) {
            throw new StoreException(
                    "the store " + file + " cannot be opened [" + why.getErrorCode() + "]", null);
        }
        return new SqliteDatabase(file, settings.limits(), ports.wakes(), ports.fault());
    }

    private static Database postgresql(
            StoreSettings settings,
            StoreUrl.Postgresql url,
            List<MigrationSet> sets,
            StorePorts ports) {
        PostgresqlServer server = new PostgresqlServer(url);
        try (Connection connection = server.connect()) {
            migrate(connection, new Migrations(Engine.POSTGRESQL, sets, ports.clock()));
        } catch (SQLException why) {
            throw new StoreException(
                    "the store " + url + " cannot be opened [" + why.getSQLState() + "]", null);
        }
        return new PostgresqlDatabase(server, settings.limits(), ports.wakes(), ports.fault());
    }

    private static void migrate(Connection connection, Migrations migrations) throws SQLException {
        if (!migrations.pending(migrations.applied(connection)).isEmpty())
            migrations.apply(connection);
    }

    private static Path fileOf(StoreSettings settings, StoreUrl.Sqlite sqlite) {
        try {
            Path folder = Files.createDirectories(settings.dataFolder());
            return folder.resolve(sqlite.file());
        } catch (IOException why) {
            throw new StoreException(
                    "the data folder " + settings.dataFolder() + " cannot be made", why);
        }
    }
}
