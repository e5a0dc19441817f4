package org.fanal.ops.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items newest first
 * @param next where the next part begins; empty at the end
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

    /**
     * Cuts a page out of rows, of which one more than the limit was read.
     *
     * @param cursor where a row stands
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) return new Page<>(List.copyOf(rows), Optional.empty());
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, Optional.of(cursor.apply(items.getLast())));
    }
}
