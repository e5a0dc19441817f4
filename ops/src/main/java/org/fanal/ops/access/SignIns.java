package org.fanal.ops.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.store.Tx;

/** Sign-ins in a browser: a cookie's ticket, until it expires, is closed, or its owner disabled. */
public final class SignIns {
    private final InstantSource clock;
    private final SecureRandom random;
    private final Duration lasts;

    /** {@code lasts} is how long a sign-in holds. */
    public SignIns(InstantSource clock, SecureRandom random, Duration lasts) {
        this.clock = clock;
        this.random = random;
        this.lasts = lasts;
    }

    /** Opens one, and clears away those that have expired. */
    public Secret open(Tx tx, Person person) {
        Secret ticket = Tickets.fresh("", random);
        tx.update("delete from sign_in where expires_at <= ?", clock.instant());
        tx.update(
                "insert into sign_in (hash, staff, made_at, expires_at) values (?, ?, ?, ?)",
                Tickets.hash(ticket),
                person.id(),
                clock.instant(),
                clock.instant().plus(lasts));
        return ticket;
    }

    /** Who signed in with this ticket. */
    public Optional<Person> person(Tx tx, Secret ticket) {
        return tx.one(
                "select s.id, s.name, s.roles, s.disabled_at from sign_in i join staff s"
                        + " on s.id = i.staff where i.hash = ? and i.expires_at > ?"
                        + " and s.disabled_at is null",
                People::person,
                Tickets.hash(ticket),
                clock.instant());
    }

    public void close(Tx tx, Secret ticket) {
        tx.update("delete from sign_in where hash = ?", Tickets.hash(ticket));
    }
}
