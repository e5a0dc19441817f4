package org.fanal.gateway.store.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.StoreUrl;
import org.fanal.gateway.store.backup.PostgresqlBackup;
import org.fanal.gateway.store.backup.SqliteBackup;
import org.fanal.gateway.store.migrate.Migrations;
import org.fanal.gateway.store.postgresql.PostgresqlDatabase;
import org.fanal.gateway.store.postgresql.PostgresqlServer;
import org.fanal.gateway.store.sqlite.SqliteDatabase;
import org.fanal.gateway.store.sqlite.SqliteSession;

/**
 * Opens a store, copies it, makes one out of a copy. All of it blocks: call it at the start or from
 * a command, not on an event loop.
 */
public final class Stores {
    private final StoreSettings settings;
    private final StorePorts ports;
    private final Migrations migrations;

    /**
     * @param sets those of the other modules, in the order they build on each other; {@link
     *     MigrationSet#STORE} goes before them by itself
     */
    public Stores(StoreSettings settings, List<MigrationSet> sets, StorePorts ports) {
        this.settings = settings;
        this.ports = ports;
        Engine engine =
                settings.url() instanceof StoreUrl.Sqlite ? Engine.SQLITE : Engine.POSTGRESQL;
        this.migrations =
                new Migrations(
                        engine,
                        Stream.concat(Stream.of(MigrationSet.STORE), sets.stream()).toList(),
                        ports.clock());
    }

    /** As {@link #open()}. */
    public static Database open(StoreSettings settings, List<MigrationSet> sets, StorePorts ports) {
        return new Stores(settings, sets, ports).open();
    }

    /**
     * Opens the store, its tables brought up to date after a backup where it has any.
     *
     * @throws StoreException when it cannot be reached, or was written by a newer program
     */
    public Database open() {
        return switch (settings.url()) {
            case StoreUrl.Sqlite url -> {
                Path file = fileOf(url);
                forItsOwnerAlone(file);
                try (SqliteSession session = SqliteSession.writer(file, ports.fault())) {
                    migrate(session.connection(), to -> SqliteBackup.backup(file, to));
                } catch (SQLException why) {
                    throw new StoreException(
                            "the store "
                                    + file
                                    + " cannot be opened (SQLite "
                                    + why.getErrorCode()
                                    + "): see that Fanal may read and write it; if it is damaged,"
                                    + " move it away and restore a backup",
                            null);
                }
                yield new SqliteDatabase(
                        file, settings.limits(), ports.wakes(), ports.fault(), ports.commits());
            }
            case StoreUrl.Postgresql url -> {
                PostgresqlServer server = new PostgresqlServer(url);
                try (Connection connection = server.connect()) {
                    migrate(connection, to -> PostgresqlBackup.backup(server, migrations, to));
                } catch (SQLException why) {
                    throw new StoreException(
                            "the store "
                                    + url
                                    + " cannot be opened (SQLSTATE "
                                    + why.getSQLState()
                                    + "): see that the server runs, and that 'store' in fanal.yaml"
                                    + " names it rightly",
                            null);
                }
                yield new PostgresqlDatabase(
                        server, settings.limits(), ports.wakes(), ports.fault(), ports.commits());
            }
        };
    }

    /**
     * Copies the store as it is at one instant, while it runs or not. The key file is not inside:
     * without it the copy opens nothing.
     *
     * @param to a file that is not there yet
     */
    public void backup(Path to) {
        switch (settings.url()) {
            case StoreUrl.Sqlite url -> SqliteBackup.backup(fileOf(url), to);
            case StoreUrl.Postgresql url ->
                    PostgresqlBackup.backup(new PostgresqlServer(url), migrations, to);
        }
    }

    /** Makes a store out of a copy where there is none; the data folder is locked meanwhile. */
    public void restore(Path from) {
        try (FolderLock _ = FolderLock.of(settings.dataFolder())) {
            switch (settings.url()) {
                case StoreUrl.Sqlite url -> SqliteBackup.restore(from, fileOf(url), migrations);
                case StoreUrl.Postgresql url ->
                        PostgresqlBackup.restore(from, new PostgresqlServer(url), migrations);
            }
        }
    }

    private void migrate(Connection connection, Consumer<Path> backup) throws SQLException {
        List<Migrations.Applied> applied = migrations.applied(connection);
        List<Migrations.Pending> pending = migrations.pending(applied);
        if (pending.isEmpty()) return;
        if (!applied.isEmpty()) backup.accept(automatic(pending.getFirst()));
        migrations.apply(connection);
    }

    private Path automatic(Migrations.Pending next) {
        String ending = settings.url() instanceof StoreUrl.Sqlite ? "db" : "zip";
        return settings.dataFolder()
                .resolve("backups")
                .resolve(
                        String.format(
                                Locale.ROOT,
                                "%d-before-%s-%04d.%s",
                                ports.clock().millis(),
                                next.set().module(),
                                next.number(),
                                ending));
    }

    private Path fileOf(StoreUrl.Sqlite url) {
        try {
            return Files.createDirectories(settings.dataFolder()).resolve(url.file());
        } catch (IOException why) {
            throw new StoreException(
                    "the data folder " + settings.dataFolder() + " cannot be made", why);
        }
    }

    /** SQLite gives what it keeps beside the file the rights of the file. */
    private static void forItsOwnerAlone(Path file) {
        if (Files.exists(file)) return;
        try {
            Path _ =
                    Files.createFile(
                            file,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
        } catch (IOException why) {
            // another process was first; or nobody can make it, which opening it will say
            return;
        }
    }
}
