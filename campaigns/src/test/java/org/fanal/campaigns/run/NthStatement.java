package org.fanal.campaigns.run;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanal.gateway.store.Fault;

/** Lets one statement of the store fail: the n-th after it was armed. Thread-safe. */
final class NthStatement implements Fault {
    private final AtomicInteger left = new AtomicInteger();

    /** The n-th statement from now on fails, and no other. */
    void arm(int n) {
        left.set(n);
    }

    /** Disarms it; gives whether it had come to the n-th statement. */
    boolean struck() {
        return left.getAndSet(0) <= 0;
    }

    @Override
    public void before(String sql) throws SQLException {
        if (left.get() > 0 && left.decrementAndGet() == 0)
            throw new SQLException("made to fail", "XX000", 1);
    }
}
