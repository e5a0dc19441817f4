package org.fanal.gateway.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks a statement for the rows of many ids at once. Ids go in portions of one size, the last one
 * filled up, so that one statement stays prepared. Immutable.
 */
public final class Among {
    private static final int AT_ONCE = 200;
    private static final String LIST = "(?" + ", ?".repeat(AT_ONCE - 1) + ")";

    private final String sql;

    /**
     * @param sql with {@code :ids} once, after all other parameters
     */
    public Among(String sql) {
        this.sql = sql.replace(":ids", LIST);
    }

    /** All rows, in no order. */
    public <T> List<T> list(
            Tx tx, Function<Row, T> reader, List<Long> ids, @Nullable Object... first) {
        List<T> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE)
            all.addAll(tx.list(sql, reader, parameters(ids, from, first)));
        return all;
    }

    /** Runs it as an update; gives the number of rows changed. */
    public int update(Tx tx, List<Long> ids, @Nullable Object... first) {
        int changed = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE)
            changed += tx.update(sql, parameters(ids, from, first));
        return changed;
    }

    private static @Nullable Object[] parameters(
            List<Long> ids, int from, @Nullable Object[] first) {
        List<@Nullable Object> values = new ArrayList<>(AT_ONCE + first.length);
        Collections.addAll(values, first);
        for (int i = 0; i < AT_ONCE; i++) values.add(ids.get(Math.min(from + i, ids.size() - 1)));
        return values.toArray(new @Nullable Object[0]);
    }
}
