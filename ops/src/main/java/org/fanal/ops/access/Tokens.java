package org.fanal.ops.access;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.store.Tx;

/** Bearer tokens of people and machines; they hold until their owner is disabled. */
public final class Tokens {
    private static final String PREFIX = "fanal_";
    private final InstantSource clock;
    private final SecureRandom random;

    public Tokens(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new token, told once: the store keeps a hash. */
    public Secret issue(Tx tx, Person owner) {
        Secret token = Tickets.fresh(PREFIX, random);
        tx.update(
                "insert into token (hash, staff, made_at) values (?, ?, ?)",
                Tickets.hash(token),
                owner.id(),
                clock.instant());
        return token;
    }

    /** Ends every token of somebody. */
    public void revoke(Tx tx, Person owner) {
        tx.update("delete from token where staff = ?", owner.id());
    }

    /** Whose token this is; empty where it is nobody's, or its owner is disabled. */
    public Optional<Person> owner(Tx tx, Secret token) {
        return tx.one(
                "select s.id, s.name, s.roles, s.disabled_at from token t join staff s"
                        + " on s.id = t.staff where t.hash = ? and s.disabled_at is null",
                People::person,
                Tickets.hash(token));
    }
}
