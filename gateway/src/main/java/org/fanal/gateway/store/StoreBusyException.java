package org.fanal.gateway.store;

/**
 * The store has too much waiting, or no room or no connection now: the work was not done and may be
 * tried again.
 */
public final class StoreBusyException extends StoreException {
    private static final long serialVersionUID = 1L;

    public StoreBusyException(String what) {
        super(what, null);
    }
}
