package org.fanal.gateway.store.jdbc;

import java.sql.SQLException;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.Tx;

/** Where the two engines differ under a transaction. */
public interface Dialect {

    Engine engine();

    /** Takes the locks, or nothing where there is one writer. */
    void lock(Tx tx, String... keys);

    /**
     * What a work is told of a statement that failed: no value bound to it, not as a cause either.
     */
    StoreException failed(String sql, SQLException why);
}
