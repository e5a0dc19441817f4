package org.fanal.gateway.store;

import java.sql.SQLException;

/**
 * Hears of each statement before it runs, those that begin, save and commit too. A test makes the
 * n-th fail with it; a program uses {@link #NONE}.
 */
@FunctionalInterface
public interface Fault {
    /** Nothing fails but what fails by itself. */
    Fault NONE = sql -> {};

    /** What this throws, the statement throws instead of running. Called on store threads. */
    void before(String sql) throws SQLException;
}
