package org.fanal.gateway.permission;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Ties;

/**
 * The store's side of permission: how we stand with each caller, and the stop list, which is kept
 * by the number's keyed hash so that it outlives an erasure (R18).
 */
public final class Standings {
    /** How long a yes to being contacted holds unless the caller says it anew (R3). */
    public static final Duration PERMIT_LASTS = Duration.ofDays(30);

    /** The tables of this package. */
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "permission",
                    "org/fanal/gateway/permission/migrations",
                    List.of("0001-permission.sql", "0002-refusal.sql"));

    /** A subject who told us something of how to reach them. */
    public static final Ties TIES =
            Ties.of(
                    "standing where (wrote_at is not null or hushed is not null"
                            + " or permit_until is not null)");

    /** For a statement that joins {@code subject v} and {@code standing s}; see {@link #read}. */
    public static final String COLUMNS =
            """
            s.hushed, s.farewell, s.wrote_at, s.medium as permit_medium, s.hours, s.zone,
            s.permit_until, s.refused_at,
            case when exists (select 1 from opt_out x where x.hash = v.hash) then 1 else 0 end
                as opted_out
            """;

    private static final String READ =
            "select "
                    + COLUMNS
                    + " from subject v left join standing s on s.subject = v.id where v.id = ?";

    /** How we stand with the subject. */
    public Standing of(Tx tx, long subject) {
        return tx.one(READ, Standings::read, subject).orElse(Standing.STRANGER);
    }

    /** They sent us a message that is no stop word: this opens the window of R1 and R9. */
    public void wrote(Tx tx, long subject, Instant now) {
        tx.update(
                """
                insert into standing (subject, wrote_at, farewell) values (?, ?, 0)
                on conflict (subject) do update
                set wrote_at = excluded.wrote_at, hushed = null, farewell = 0
                """,
                subject,
                now);
    }

    /**
     * They said whether and how we may contact them (R3); a yes ends every silence before it. A no,
     * and a yes to calls alone, is a no to the messages of campaigns.
     *
     * @param zone their own time zone
     */
    public void wish(Tx tx, long subject, ContactWish wish, ZoneId zone, Instant now) {
        if (!wish.allowed()) {
            refuse(tx, subject, now);
            return;
        }
        Medium medium = wish.medium().orElse(Medium.SMS);
        tx.update(
                """
                insert into standing (subject, farewell, medium, hours, zone, permit_until,
                    refused_at)
                values (?, 0, ?, ?, ?, ?, ?)
                on conflict (subject) do update
                set medium = excluded.medium, hours = excluded.hours, zone = excluded.zone,
                    permit_until = excluded.permit_until, refused_at = excluded.refused_at,
                    hushed = null, farewell = 0
                """,
                subject,
                medium,
                wish.hours(),
                zone.getId(),
                now.plus(PERMIT_LASTS),
                medium == Medium.SMS ? null : now);
    }

    /**
     * Nothing more goes to them until they write, and a yes said before is void (R2, R7). That they
     * write says nothing of campaigns: those stay refused until they agree to them themselves.
     *
     * @param farewell id of the one message that may still leave after {@link Hush#EXIT}; 0: none
     */
    public void hush(Tx tx, long subject, Hush hush, long farewell, Instant now) {
        tx.update(
                """
                insert into standing (subject, hushed, farewell, refused_at) values (?, ?, ?, ?)
                on conflict (subject) do update
                set hushed = excluded.hushed, farewell = excluded.farewell, medium = null,
                    hours = null, zone = null, permit_until = null,
                    refused_at = excluded.refused_at
                """,
                subject,
                hush,
                farewell,
                now);
    }

    /**
     * Puts them on the stop list (R9). A message of theirs takes them off it, so that they can be
     * answered; campaigns stay refused all the same, until they agree to those again.
     *
     * @param source {@code word}, {@code carrier}, {@code code} or {@code missed-call}
     * @return whether they were not on it
     */
    public boolean optOut(Tx tx, long subject, String source, Instant now) {
        refuse(tx, subject, now);
        return tx.update(
                        """
                        insert into opt_out (hash, at, source)
                        select hash, ?, ? from subject where id = ? and hash is not null
                        on conflict (hash) do nothing
                        """,
                        now,
                        source,
                        subject)
                > 0;
    }

    /**
     * Takes them off the stop list, so that they can be answered (R9). Campaigns stay refused, also
     * where nothing but the list knew it since the number was erased in between (R18).
     *
     * @return whether they were on it
     */
    public boolean optIn(Tx tx, long subject, Instant now) {
        boolean listed =
                tx.update(
                                "delete from opt_out"
                                        + " where hash = (select hash from subject where id = ?)",
                                subject)
                        > 0;
        if (listed) refuseCampaigns(tx, subject, now);
        return listed;
    }

    /**
     * They agree to campaigns themselves, now: what they refused before is void (R3, R12). Nobody
     * else can say so for them.
     */
    public void agreed(Tx tx, long subject) {
        tx.update("update standing set refused_at = null where subject = ?", subject);
    }

    /**
     * They agreed at that instant: a no of the same instant, or since, holds; what they said before
     * is void, on the stop list too.
     */
    public void agreedAt(Tx tx, long subject, Instant at) {
        tx.update(
                "delete from opt_out where at < ?"
                        + " and hash = (select hash from subject where id = ?)",
                at,
                subject);
        tx.update(
                "update standing set refused_at = null where subject = ? and refused_at < ?",
                subject,
                at);
    }

    /**
     * No campaign may write to them until they agree to campaigns themselves (R12); how the hotline
     * may reach them stays as they said (R3).
     */
    public void refuseCampaigns(Tx tx, long subject, Instant now) {
        tx.update(
                """
                insert into standing (subject, farewell, refused_at) values (?, 0, ?)
                on conflict (subject) do update set refused_at = excluded.refused_at
                """,
                subject,
                now);
    }

    private static void refuse(Tx tx, long subject, Instant now) {
        tx.update(
                """
                insert into standing (subject, farewell, refused_at) values (?, 0, ?)
                on conflict (subject) do update
                set refused_at = excluded.refused_at, medium = null, hours = null, zone = null,
                    permit_until = null
                """,
                subject,
                now);
    }

    /** Out of the {@link #COLUMNS} of a statement. */
    public static Standing read(Row row) {
        return new Standing(
                row.flag("opted_out"),
                row.textIfAny("hushed").map(Hush::valueOf),
                row.numberIfAny("farewell").orElse(0L),
                row.instantIfAny("wrote_at"),
                row.instantIfAny("permit_until").map(until -> permit(row, until)),
                row.instantIfAny("refused_at"));
    }

    private static Permit permit(Row row, Instant until) {
        return new Permit(
                row.value("permit_medium", Medium.class),
                row.value("hours", ContactWish.Hours.class),
                ZoneId.of(row.text("zone")),
                until);
    }
}
