package org.fanal.gateway.store;

import io.vertx.core.Future;

/**
 * The store: works are given to it, and a future says when what they did is on disk.
 *
 * <p>Futures complete on the caller's Vert.x context (or on a store thread where there is none). A
 * {@link Work} may be run more than once. Errors are {@link StoreException}s; {@link
 * StoreBusyException} when the queue is full or the store did not take the work within the time its
 * {@link Lane} allows.
 */
public interface Database {

    /** Runs a work that only reads. It sees one consistent snapshot. */
    <T> Future<T> read(Work<T> work);

    /** Runs a work that writes; the future completes only after the commit is on disk. */
    <T> Future<T> write(Lane lane, Work<T> work);

    /** As {@link #write(Lane, Work)} in {@link Lane#NORMAL}. */
    default <T> Future<T> write(Work<T> work) {
        return write(Lane.NORMAL, work);
    }

    /** Which of the two engines this is. */
    Engine engine();

    /** Stops taking works, ends those in hand, closes the files or connections. */
    Future<Void> close();
}
