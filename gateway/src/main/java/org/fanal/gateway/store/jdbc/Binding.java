package org.fanal.gateway.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives parameters to a statement by their type. */
final class Binding {
    private Binding() {}

    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) bind(statement, i + 1, values[i]);
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case String text -> statement.setString(at, text);
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Boolean flag -> statement.setInt(at, flag ? 1 : 0);
            case Instant instant -> statement.setLong(at, instant.toEpochMilli());
            case Enum<?> constant -> statement.setString(at, constant.name());
            default ->
                    throw new IllegalArgumentException(
                            "a " + value.getClass().getSimpleName() + " cannot be a parameter");
        }
    }
}
