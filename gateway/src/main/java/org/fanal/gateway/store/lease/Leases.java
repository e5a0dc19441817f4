package org.fanal.gateway.store.lease;

import java.time.Duration;
import java.time.Instant;
import org.fanal.gateway.store.Tx;

/**
 * Named leases: of several nodes that want one, at most one has it until its deadline. The owner
 * renews it well before; whoever does what the lease is for takes it again in the same transaction.
 */
public final class Leases {
    private final String owner;

    /**
     * @param owner this node, and this start of it: no two alike
     */
    public Leases(String owner) {
        this.owner = owner;
    }

    /**
     * Takes or renews a lease.
     *
     * @return whether it is ours until {@code now} plus {@code length}
     */
    public boolean take(Tx tx, String name, Instant now, Duration length) {
        return tx.update(
                        "insert into lease (name, owner, until) values (?, ?, ?)"
                                + " on conflict (name) do update"
                                + " set owner = excluded.owner, until = excluded.until"
                                + " where lease.owner = excluded.owner or lease.until <= ?",
                        name,
                        owner,
                        now.plus(length),
                        now)
                == 1;
    }

    /** Gives a lease back before its deadline; nothing where it is not ours. */
    public void release(Tx tx, String name) {
        tx.update("delete from lease where name = ? and owner = ?", name, owner);
    }
}
