package org.fanal.gateway.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows of a table with few statements. Rows go in portions of a few fixed sizes, so
 * that however many there are, the same statements stay prepared. Immutable.
 */
public final class BulkInsert {
    private static final int[] SIZES = {200, 50, 10, 1};

    private final int columns;
    private final Map<Integer, String> statements = new HashMap<>();

    /**
     * @param into table and columns, such as {@code thing (id, at)}
     * @param columns how many
     * @param after what follows the values, such as {@code on conflict do nothing}; may be empty
     */
    public BulkInsert(String into, int columns, String after) {
        this.columns = columns;
        String row = "(?" + ", ?".repeat(columns - 1) + ")";
        for (int size : SIZES) {
            String rows = row + (", " + row).repeat(size - 1);
            statements.put(size, "insert into " + into + " values " + rows + " " + after);
        }
    }

    /**
     * Writes the rows; gives how many there are now that were not.
     *
     * @param rows each with a value for each column
     */
    public int write(Tx tx, List<@Nullable Object[]> rows) {
        int written = 0;
        int from = 0;
        for (int size : SIZES)
            for (; rows.size() - from >= size; from += size)
                written += portion(tx, rows.subList(from, from + size));
        return written;
    }

    private int portion(Tx tx, List<@Nullable Object[]> rows) {
        List<@Nullable Object> values = new ArrayList<>(rows.size() * columns);
        for (@Nullable Object[] row : rows) {
            if (row.length != columns)
                throw new IllegalArgumentException(row.length + " values for " + columns);
            Collections.addAll(values, row);
        }
        return tx.update(
                statements.getOrDefault(rows.size(), ""), values.toArray(new @Nullable Object[0]));
    }
}
