package org.fanal.gateway.store;

import org.jspecify.annotations.Nullable;

/**
 * The store could not do a work; the message names the statement, never the values bound to it
 * (R10).
 */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
