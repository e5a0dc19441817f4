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

    /**
     * A focal point as people who work here may see them.
     *
     * @param handle their number, masked (R10)
     */
    public record Shown(FocalPoint point, String handle) {}

    private final Vault vault;

    public FocalPoints(Vault vault) {
        this.vault = vault;
    }

    /** Before one is added or taken out: one at a time. */
    public static void lock(Tx tx) {
        tx.lock("focal points");
    }

    /** Whether a phone is that of another than this one. */
    public boolean isOfAnother(Tx tx, Msisdn phone, String id) {
        return vault.find(tx, phone)
                .flatMap(key -> byPhone(tx, key.id()))
                .filter(focal -> !focal.id().equals(id))
                .isPresent();
    }

    /**
     * Changes what is known of one; their phone stays.
     *
     * @return whether there was one
     */
    public boolean edit(Tx tx, FocalPoint focal) {
        Optional<SubjectKey> key =
                tx.one(
                        "select f.subject, v.wrapped, v.month from focal_point f join subject v"
                                + " on v.id = f.subject where v.wrapped is not null and f.id = ?",
                        this::key,
                        focal.id());
        if (key.isEmpty()) return false;
        return tx.update(
                        "update focal_point set name = ?, place = ?, route = ?, languages = ?"
                                + " where id = ?",
                        key.get().sealText(focal.name(), NAME),
                        focal.place(),
                        focal.route(),
                        String.join(" ", focal.languages()),
                        focal.id())
                == 1;
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

    /**
     * Those behind the one given, by id; whose number was erased is among them no more (R18).
     *
     * @param behind an id; empty for the first page
     */
    public List<Shown> page(Tx tx, String behind, int most) {
        return tx.list(SELECT + "and f.id > ? order by f.id limit ?", this::shown, behind, most);
    }

    /** One of them. */
    public Optional<Shown> find(Tx tx, String id) {
        return tx.one(SELECT + "and f.id = ?", this::shown, id);
    }

    /** The one whose phone that is. */
    public Optional<FocalPoint> byPhone(Tx tx, long subject) {
        return tx.one(SELECT + "and f.subject = ?", this::focal, subject);
    }

    private static final String SELECT =
            "select f.id, f.subject, f.name, f.place, f.route, f.languages, v.number,"
                    + " v.wrapped, v.month"
                    + " from focal_point f join subject v on v.id = f.subject"
                    + " where v.wrapped is not null and v.number is not null ";

    private SubjectKey key(Row row) {
        return vault.unwrap(row.number("subject"), row.bytes("wrapped"), row.text("month"));
    }

    private Shown shown(Row row) {
        return new Shown(focal(row), vault.number(key(row), row.bytes("number")).toString());
    }

    private FocalPoint focal(Row row) {
        return new FocalPoint(
                row.text("id"),
                key(row).openText(row.bytes("name"), NAME),
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
