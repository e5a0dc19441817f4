package org.fanal.campaigns.audience.focal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/** Sessions that focal points told of. */
public final class SessionsHeld {
    private final IdSource ids;

    public SessionsHeld(IdSource ids) {
        this.ids = ids;
    }

    /**
     * A session.
     *
     * @param place id of the place it was held at
     * @param campaign id of the campaign it belongs to, or empty
     * @param medium by which it was told
     */
    public record Held(
            long id, Instant at, String place, long people, String campaign, Medium medium) {}

    /** How many sessions, and how many people were at them in all. */
    public record Sum(long sessions, long people) {}

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

    /** Those a focal point told of, the last first, behind the one given. */
    public List<Held> of(Tx tx, String focal, Optional<Long> before, int most) {
        return tx.list(
                "select id, at, place, people, campaign, medium from session_held"
                        + " where focal = ? and id < ? order by id desc limit ?",
                SessionsHeld::held,
                focal,
                before.orElse(Long.MAX_VALUE),
                most);
    }

    /** All that a focal point told of. */
    public Sum heldBy(Tx tx, String focal) {
        return sum(tx, "focal", focal);
    }

    /** All that were told with the code word of a campaign: part of its effect. */
    public static Sum forCampaign(Tx tx, String campaign) {
        return sum(tx, "campaign", campaign);
    }

    private static Sum sum(Tx tx, String column, String value) {
        return tx.one(
                        "select count(*) as sessions, coalesce(sum(people), 0) as people"
                                + " from session_held where "
                                + column
                                + " = ?",
                        row -> new Sum(row.number("sessions"), row.number("people")),
                        value)
                .orElse(new Sum(0, 0));
    }

    private static Held held(Row row) {
        return new Held(
                row.number("id"),
                row.instant("at"),
                row.text("place"),
                row.number("people"),
                row.text("campaign"),
                row.value("medium", Medium.class));
    }
}
