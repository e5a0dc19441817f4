package org.fanal.gateway.store.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.StoreException;

/**
 * Brings the tables of a store forward, never back: all that is missing in one transaction, under a
 * lock that other processes wait for.
 */
public final class Migrations {
    /** Any number, the same for every node: what they lock while one of them migrates. */
    private static final String LOCK = "select pg_advisory_xact_lock(4206911870201)";

    private final Engine engine;
    private final List<MigrationSet> sets;
    private final InstantSource clock;

    public Migrations(Engine engine, List<MigrationSet> sets, InstantSource clock) {
        this.engine = engine;
        this.sets = List.copyOf(sets);
        this.clock = clock;
    }

    /**
     * What the store has, by its own record; empty for a store without tables.
     *
     * @param connection in no transaction
     */
    public List<Applied> applied(Connection connection) throws SQLException {
        String exists =
                engine == Engine.SQLITE
                        ? "select 1 from sqlite_schema where name = 'schema_migration'"
                        : "select 1 where to_regclass('schema_migration') is not null";
        List<Applied> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(exists)) {
                if (!found.next()) return applied;
            }
            try (ResultSet rows =
                    statement.executeQuery(
                            "select module, number from schema_migration order by at, module,"
                                    + " number")) {
                while (rows.next()) applied.add(new Applied(rows.getString(1), rows.getInt(2)));
            }
        }
        return applied;
    }

    /**
     * What is missing, in order.
     *
     * @throws StoreException where the store was written by a newer program
     */
    public List<Pending> pending(List<Applied> applied) {
        applied.forEach(this::known);
        List<Pending> pending = new ArrayList<>();
        for (MigrationSet set : sets)
            for (int i = 0; i < set.names().size(); i++)
                if (!applied.contains(new Applied(set.module(), i + 1)))
                    pending.add(new Pending(set, i + 1));
        return pending;
    }

    /** Applies what is missing, or nothing where one fails; the connection is in no transaction. */
    public void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            run(statement, engine == Engine.SQLITE ? "begin immediate" : "begin");
            try {
                if (engine == Engine.POSTGRESQL) run(statement, LOCK);
                run(statement, recordTable());
                // asked again under the lock: another process may have been first
                for (Pending next : pending(applied(connection))) apply(connection, next);
                run(statement, "commit");
            } catch (SQLException | RuntimeException why) {
                run(statement, "rollback");
                throw why;
            }
        }
    }

    /**
     * Makes the tables of an empty store as they were after the migrations named, in the
     * transaction that the connection is in.
     *
     * @throws StoreException where this program does not know one of them
     */
    public void rebuild(Connection connection, List<Applied> wanted) throws SQLException {
        wanted.forEach(this::known);
        try (Statement statement = connection.createStatement()) {
            run(statement, recordTable());
        }
        for (Pending next : pending(List.of()))
            if (wanted.contains(new Applied(next.set().module(), next.number())))
                apply(connection, next);
    }

    private void apply(Connection connection, Pending next) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int _ = statement.executeUpdate(next.sql(engine));
        }
        note(connection, next);
    }

    private void note(Connection connection, Pending done) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into schema_migration (module, number, name, at)"
                                + " values (?, ?, ?, ?)")) {
            insert.setString(1, done.set().module());
            insert.setInt(2, done.number());
            insert.setString(3, done.name());
            insert.setLong(4, clock.millis());
            int _ = insert.executeUpdate();
        }
    }

    private String recordTable() {
        return "create table if not exists schema_migration (module text not null,"
                + " number integer not null, name text not null, at "
                + (engine == Engine.SQLITE ? "integer" : "bigint")
                + " not null, primary key (module, number))";
    }

    private void known(Applied applied) {
        boolean known =
                sets.stream()
                        .filter(set -> set.module().equals(applied.module()))
                        .anyMatch(set -> applied.number() <= set.names().size());
        if (!known)
            throw new StoreException(
                    "the store was written by a newer Fanal: it has "
                            + applied.module()
                            + " "
                            + applied.number()
                            + ", which this one does not know; run the newer Fanal, or restore"
                            + " the backup it made before it changed the store",
                    null);
    }

    private static void run(Statement statement, String sql) throws SQLException {
        boolean _ = statement.execute(sql);
    }

    /** A migration that the store has. */
    public record Applied(String module, int number) {}

    /** A migration that the store has not. */
    public record Pending(MigrationSet set, int number) {

        String name() {
            return set.names().get(number - 1);
        }

        String sql(Engine engine) {
            String path =
                    set.folder() + "/" + engine.name().toLowerCase(Locale.ROOT) + "/" + name();
            try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(path)) {
                if (in == null) throw new StoreException("no " + path + " on the class path", null);
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new StoreException(path + " cannot be read", unreadable);
            }
        }
    }
}
