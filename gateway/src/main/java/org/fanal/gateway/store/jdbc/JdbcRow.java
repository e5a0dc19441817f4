package org.fanal.gateway.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The row under a result set's cursor. */
final class JdbcRow implements Row {
    private final ResultSet rows;
    private final Map<String, Integer> columns;

    JdbcRow(ResultSet rows, Map<String, Integer> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public long number(String column) {
        return numberIfAny(column).orElseThrow(() -> empty(column));
    }

    @Override
    public Optional<Long> numberIfAny(String column) {
        return value(column, ResultSet::getLong);
    }

    @Override
    public String text(String column) {
        return textIfAny(column).orElseThrow(() -> empty(column));
    }

    @Override
    public Optional<String> textIfAny(String column) {
        return value(column, ResultSet::getString);
    }

    @Override
    public byte[] bytes(String column) {
        return bytesIfAny(column).orElseThrow(() -> empty(column));
    }

    @Override
    public Optional<byte[]> bytesIfAny(String column) {
        return value(column, ResultSet::getBytes);
    }

    @Override
    public Instant instant(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    @Override
    public Optional<Instant> instantIfAny(String column) {
        return numberIfAny(column).map(Instant::ofEpochMilli);
    }

    @Override
    public boolean flag(String column) {
        return number(column) != 0;
    }

    @Override
    public <E extends Enum<E>> E value(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private <T> Optional<T> value(String column, Reader<T> reader) {
        Integer at = columns.get(column);
        if (at == null) throw new StoreException("no column " + column + " in the row", null);
        try {
            T value = reader.read(rows, at);
            // the driver is asked only where the value does not tell: a number that is 0
            boolean none = value == null || (value instanceof Long n && n == 0 && rows.wasNull());
            return none ? Optional.empty() : Optional.ofNullable(value);
        } catch (SQLException unreadable) {
            throw new StoreException(
                    "cannot read the column " + column + " [" + unreadable.getSQLState() + "]",
                    null);
        }
    }

    private static StoreException empty(String column) {
        return new StoreException("the column " + column + " is null here", null);
    }

    private interface Reader<T> {
        @Nullable T read(ResultSet rows, int at) throws SQLException;
    }
}
