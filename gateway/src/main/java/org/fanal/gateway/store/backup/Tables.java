package org.fanal.gateway.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fanal.gateway.store.StoreException;

/** The tables of a PostgreSQL store. */
final class Tables {
    private static final String TABLES =
            "select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)"
                    + " from pg_class c join pg_attribute a on a.attrelid = c.oid"
                    + " where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace"
                    + " and a.attnum > 0 and not a.attisdropped"
                    + " group by c.relname order by c.relname";
    private static final String REFERENCES =
            "select r.relname, t.relname from pg_constraint f"
                    + " join pg_class r on r.oid = f.conrelid"
                    + " join pg_class t on t.oid = f.confrelid"
                    + " where f.contype = 'f' and f.conrelid <> f.confrelid"
                    + " and r.relnamespace = current_schema()::regnamespace";

    private Tables() {}

    /** All tables, each after those it refers to. */
    static List<Table> inOrder(Connection connection) throws SQLException {
        List<Table> left = new ArrayList<>();
        for (List<String> row : Sql.pairs(connection, TABLES))
            left.add(new Table(row.getFirst(), row.getLast()));
        List<List<String>> references = Sql.pairs(connection, REFERENCES);
        List<Table> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Table> free = left.stream().filter(one -> isFree(one, left, references)).toList();
            if (free.isEmpty())
                throw new StoreException("tables refer to each other in a circle: " + left, null);
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }

    private static boolean isFree(Table table, List<Table> left, List<List<String>> references) {
        return references.stream()
                .filter(pair -> pair.getFirst().equals(table.name()))
                .noneMatch(pair -> left.stream().anyMatch(to -> to.name().equals(pair.getLast())));
    }

    /**
     * A table, printed as {@code copy} wants it.
     *
     * @param columns quoted, with commas
     */
    record Table(String name, String columns) {
        @Override
        public String toString() {
            return "\"" + name + "\" (" + columns + ")";
        }
    }
}
