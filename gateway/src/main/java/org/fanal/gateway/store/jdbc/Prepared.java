package org.fanal.gateway.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement and the places of its columns, which are learnt once. */
final class Prepared {
    final PreparedStatement statement;
    private @Nullable Map<String, Integer> columns;

    Prepared(PreparedStatement statement) {
        this.statement = statement;
    }

    Map<String, Integer> columns(ResultSet rows) throws SQLException {
        Map<String, Integer> known = columns;
        if (known == null) {
            known = new HashMap<>();
            ResultSetMetaData about = rows.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++)
                known.putIfAbsent(about.getColumnLabel(i), i);
            columns = known;
        }
        return known;
    }
}
