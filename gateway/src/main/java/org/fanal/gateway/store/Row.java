package org.fanal.gateway.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The row at hand, read by column name. The plain readers throw a {@link StoreException} where the
 * column is null.
 */
public interface Row {

    long number(String column);

    Optional<Long> numberIfAny(String column);

    String text(String column);

    Optional<String> textIfAny(String column);

    byte[] bytes(String column);

    Optional<byte[]> bytesIfAny(String column);

    /** Stored as epoch milliseconds. */
    Instant instant(String column);

    Optional<Instant> instantIfAny(String column);

    /** Stored as 0 or 1. */
    boolean flag(String column);

    <E extends Enum<E>> E value(String column, Class<E> type);
}
