package org.fanal.gateway.store.vault;

import org.fanal.gateway.store.StoreException;
import org.jspecify.annotations.Nullable;

/** A key that is missing or wrong; the message names no value. */
public final class VaultException extends StoreException {
    private static final long serialVersionUID = 1L;

    VaultException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
