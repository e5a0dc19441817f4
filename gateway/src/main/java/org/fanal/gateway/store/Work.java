package org.fanal.gateway.store;

import org.jspecify.annotations.Nullable;

/**
 * A synchronous function of a transaction that may be run again: no await, no nested write, no
 * effect outside its {@link Tx}. What it throws undoes it alone.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    T run(Tx tx);
}
