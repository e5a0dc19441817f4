package org.fanal.campaigns.audience.focal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Ties;
import org.fanal.gateway.store.vault.Vault;

/** The focal points of a deployment, and how much they have written. */
public final class FocalPoints {
    /** The tables of this package. */
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "focal",
                    "org/fanal/campaigns/audience/focal/migrations",
                    List.of("0001-focal.sql"));

    /** A subject who enrols others. */
    public static final Ties TIES = Ties.of("focal_point");

    static final String NAME = "focal.name";
    private final Vault vault;

    public FocalPoints(Vault vault) {
        this.vault = vault;
    }

    /** Adds one, or replaces the one of that id; a phone that was another's is theirs now. */
    public void put(Tx tx, FocalPoint focal, Msisdn phone) {
        SubjectKey key = vault.subjectOf(tx, phone);
        tx.update("delete from focal_point where subject = ? and id <> ?", key.id(), focal.id());
        tx.update(
                """
                insert into focal_point (id, subject, name, place, route, languages)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set subject = excluded.subject, name = excluded.name, place = excluded.place,
                    route = excluded.route, languages = excluded.languages
                """,
                focal.id(),
                key.id(),
                key.sealText(focal.name(), NAME),
                focal.place(),
                focal.route(),
                String.join(" ", focal.languages()));
    }

    /**
     * Takes one out.
     *
     * @return whether there was one
     */
    public boolean remove(Tx tx, String id) {
        return tx.update("delete from focal_point where id = ?", id) > 0;
    }

    /** All of them, by id; whose number was erased is among them no more (R18). */
    public List<FocalPoint> all(Tx tx) {
        return tx.list(SELECT + "order by f.id", this::focal);
    }

    /** The one whose phone that is. */
    public Optional<FocalPoint> byPhone(Tx tx, long subject) {
        return tx.one(SELECT + "and f.subject = ?", this::focal, subject);
    }

    private static final String SELECT =
            "select f.id, f.subject, f.name, f.place, f.route, f.languages, v.wrapped, v.month"
                    + " from focal_point f join subject v on v.id = f.subject"
                    + " where v.wrapped is not null ";

    private FocalPoint focal(Row row) {
        SubjectKey key =
                vault.unwrap(row.number("subject"), row.bytes("wrapped"), row.text("month"));
        return new FocalPoint(
                row.text("id"),
                key.openText(row.bytes("name"), NAME),
                row.text("place"),
                row.text("route"),
                List.of(row.text("languages").split(" ", -1)));
    }

    /**
     * Counts one line of theirs that counts; what is not understood in a row begins anew.
     *
     * @return how many it is today
     */
    long counts(Tx tx, String id, Instant now) {
        long day = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
        return tx.one(
                        """
                        update focal_point
                        set lines = case when day = ? then lines + 1 else 1 end, day = ?,
                            unclear = 0
                        where id = ? returning lines
                        """,
                        row -> row.number("lines"),
                        day,
                        day,
                        id)
                .orElse(0L);
    }

    /**
     * Counts one line that was not understood.
     *
     * @return how many in a row
     */
    long unclear(Tx tx, String id) {
        return tx.one(
                        "update focal_point set unclear = unclear + 1 where id = ?"
                                + " returning unclear",
                        row -> row.number("unclear"),
                        id)
                .orElse(0L);
    }
}
