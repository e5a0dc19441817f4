package org.fanal.gateway.store;

/** Hears of each commit that wrote, once it is on disk. Called on store threads: cheap, no wait. */
@FunctionalInterface
public interface CommitWatch {
    /** Nobody looks. */
    CommitWatch NONE = (works, nanos) -> {};

    /**
     * A commit is on disk.
     *
     * @param works how many works shared it, at least 1
     * @param nanos how long the commit itself took: on SQLite, its fsync
     */
    void committed(int works, long nanos);
}
