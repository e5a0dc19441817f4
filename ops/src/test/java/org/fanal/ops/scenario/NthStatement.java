package org.fanal.ops.scenario;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanal.gateway.store.Fault;

/** Lets one statement of the store fail: the n-th after it was armed. Thread-safe. */
final class NthStatement implements Fault {
    private final AtomicInteger left = new AtomicInteger();
    private volatile Ill ill = Ill.FULL;

    /** How it fails, in the words of both engines. */
    enum Ill {
        /** The disk is full: another time it may go well. */
        FULL("53100", 13),
        /** Nobody knows why. */
        BROKEN("XX000", 1);

        private final String state;
        private final int code;

        Ill(String state, int code) {
            this.state = state;
            this.code = code;
        }
    }

    /** The n-th statement from now on fails, and no other. */
    void arm(int n, Ill how) {
        ill = how;
        left.set(n);
    }

    /** Disarms it; gives whether it had come to the n-th statement. */
    boolean struck() {
        return left.getAndSet(0) <= 0;
    }

    @Override
    public void before(String sql) throws SQLException {
        if (left.get() > 0 && left.decrementAndGet() == 0)
            throw new SQLException("made to fail", ill.state, ill.code);
    }
}
