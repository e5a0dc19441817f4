package org.fanal.gateway.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.migrate.Migrations;
import org.fanal.gateway.store.migrate.Migrations.Applied;
import org.fanal.gateway.store.postgresql.PostgresqlServer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies of a PostgreSQL store, through JDBC: a zip of what {@code copy} gives of each table, in
 * the order in which they can be filled again, after a manifest.
 */
public final class PostgresqlBackup {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String MANIFEST = "manifest.json";
    private static final String FORMAT = "fanal-postgresql-1";
    private static final String RECORD = "schema_migration";

    private PostgresqlBackup() {}

    /** Copies the store as it is at one instant, while it is written or not. Blocks. */
    public static void backup(PostgresqlServer server, Migrations migrations, Path to) {
        NewFile.make(
                to,
                empty -> {
                    try (Connection connection = server.connect();
                            ZipOutputStream zip =
                                    new ZipOutputStream(Files.newOutputStream(empty))) {
                        Sql.run(connection, "begin isolation level repeatable read read only");
                        manifest(zip, migrations.applied(connection));
                        for (Tables.Table table : Tables.inOrder(connection))
                            table(zip, connection, table);
                        Sql.run(connection, "rollback");
                    } catch (SQLException why) {
                        throw new StoreException(
                                "the store cannot be copied [" + why.getSQLState() + "]", null);
                    }
                });
    }

    /**
     * Fills an empty database with a copy, whole or not at all. Blocks.
     *
     * @param migrations makes the tables as they were when the copy was made
     * @throws StoreException when the database is not empty, or the copy is another's
     */
    public static void restore(Path from, PostgresqlServer server, Migrations migrations) {
        if (!Files.exists(from)) throw new StoreException("there is no file " + from, null);
        try (Connection connection = server.connect();
                ZipInputStream zip = new ZipInputStream(Files.newInputStream(from))) {
            if (!Tables.inOrder(connection).isEmpty())
                throw new StoreException("the database is not empty: restore into a new one", null);
            Sql.run(connection, "begin");
            migrations.rebuild(connection, manifest(from, zip));
            Sql.run(connection, "delete from " + RECORD);
            fill(connection, zip);
            Sql.run(connection, "commit");
        } catch (SQLException why) {
            throw new StoreException(
                    from + " cannot be restored [" + why.getSQLState() + "]", null);
        } catch (IOException why) {
            throw new StoreException(from + " cannot be read", why);
        }
    }

    private static void manifest(ZipOutputStream zip, List<Applied> applied) throws IOException {
        if (applied.isEmpty()) throw new StoreException("there is no store in the database", null);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JSON.writeValueAsBytes(new Manifest(FORMAT, applied)));
        zip.closeEntry();
    }

    private static List<Applied> manifest(Path from, ZipInputStream zip) throws IOException {
        try {
            ZipEntry first = zip.getNextEntry();
            if (first != null && first.getName().equals(MANIFEST)) {
                Manifest manifest = JSON.readValue(zip.readAllBytes(), Manifest.class);
                if (FORMAT.equals(manifest.format())) return manifest.migrations();
            }
        } catch (JacksonException notOurs) {
            throw new StoreException(
                    from + " is no backup of Fanal: name what 'fanal backup' made", notOurs);
        }
        throw new StoreException(
                from + " is no backup of a PostgreSQL store: name what 'fanal backup' made", null);
    }

    private static void table(ZipOutputStream zip, Connection connection, Tables.Table table)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.name()));
        long _ = copy(connection).copyOut("copy " + table + " to stdout", new Unclosed(zip));
        zip.closeEntry();
    }

    private static void fill(Connection connection, ZipInputStream zip)
            throws IOException, SQLException {
        List<Tables.Table> known = Tables.inOrder(connection);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            Tables.Table table =
                    known.stream()
                            .filter(one -> one.name().equals(name))
                            .findFirst()
                            .orElseThrow(() ->
                                    new StoreException(
                                            "the backup has a table that this Fanal does"
                                                    + " not make: "
                                                    + name,
                                            null));
            long _ = copy(connection).copyIn("copy " + table + " from stdin", zip);
        }
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private record Manifest(String format, List<Applied> migrations) {}

    /** Lets the zip stay open after a table. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
