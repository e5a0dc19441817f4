package org.fanal.gateway.store;

import java.util.Set;

/**
 * Reads events of the journal, each once: what it writes and the end of its delivery share a
 * transaction.
 */
public interface Consumer {

    /** Stored beside its deliveries: never change it. */
    String name();

    /** The kinds it wants. */
    Set<Kind> kinds();

    /**
     * Whether there is anything for it in an event of these kinds: where there surely is nothing,
     * no delivery is written. Asked once, in the work that caused the event, which it must not
     * fail.
     *
     * @param tx to read in, and quickly
     */
    default boolean wants(Tx tx, Event event) {
        return true;
    }

    /** Takes one event; what it throws undoes it, and after three times the delivery is parked. */
    void take(Tx tx, Event event);

    /** In which lane its works wait; urgent unless it says otherwise. */
    default Lane lane() {
        return Lane.URGENT;
    }
}
