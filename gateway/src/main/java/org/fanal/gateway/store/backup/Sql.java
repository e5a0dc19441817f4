package org.fanal.gateway.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements without parameters, for what is not a work. */
final class Sql {
    private Sql() {}

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }

    /** The rows' two columns. */
    static List<List<String>> pairs(Connection connection, String sql) throws SQLException {
        List<List<String>> pairs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) pairs.add(List.of(rows.getString(1), rows.getString(2)));
        }
        return pairs;
    }
}
