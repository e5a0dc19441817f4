package org.fanal.campaigns.audience.focal;

import java.time.Instant;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Tx;

/** Sessions that focal points told of; {@code measure} counts them. */
public final class SessionsHeld {
    private final IdSource ids;

    public SessionsHeld(IdSource ids) {
        this.ids = ids;
    }

    /** Keeps one. */
    void add(Tx tx, FocalPoint focal, Medium medium, FocalLine.Session session, Instant at) {
        tx.update(
                """
                insert into session_held (id, focal, place, people, campaign, medium, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                ids.next(),
                focal.id(),
                session.place().id(),
                session.people(),
                session.campaign(),
                medium,
                at);
    }
}
