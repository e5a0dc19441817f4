package org.fanal.campaigns.measure;

import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.referral.DialCodes;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;

/** The codes that are kept. What a code has counted stays when it is taken out. Thread-safe. */
public final class Codes {
    /** The tables of this package. */
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "measure",
                    "org/fanal/campaigns/measure/migrations",
                    List.of("0001-measure.sql"));

    /** What became of one that was to be kept. */
    public enum Kept {
        KEPT,
        /** Another code is given in the same way, or keepers check in by it. */
        VALUE_TAKEN,
        /** A code of another campaign has its id, or had it and counted by it. */
        ID_TAKEN
    }

    /** Keeps a code, new or changed; where another has what it wants nothing was kept. */
    public Kept put(Tx tx, Code code) {
        tx.lock(DialCodes.LOCK);
        if (code.kind() == CodeKind.SUFFIX && DialCodes.checksIn(tx, code.value()))
            return Kept.VALUE_TAKEN;
        if (holder(tx, code).filter(id -> !id.equals(code.id())).isPresent())
            return Kept.VALUE_TAKEN;
        int kept =
                tx.update(
                        """
                        insert into code (id, campaign, kind, channel, value, what, opt_out)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set campaign = excluded.campaign,
                            kind = excluded.kind, channel = excluded.channel, value = excluded.value,
                            what = excluded.what, opt_out = excluded.opt_out, removed = 0
                            where code.campaign = excluded.campaign
                        """,
                        code.id(),
                        code.campaign(),
                        code.kind(),
                        code.channel(),
                        code.value(),
                        code.what(),
                        code.optOut());
        if (kept == 0) return Kept.ID_TAKEN;
        tx.wake(Topic.CAMPAIGNS);
        return Kept.KEPT;
    }

    /** Takes a code out; whether there was one. What it has counted is its campaign's for ever. */
    public boolean remove(Tx tx, String id) {
        boolean removed =
                tx.update("update code set removed = 1 where id = ? and removed = 0", id) > 0;
        if (removed) tx.wake(Topic.CAMPAIGNS);
        return removed;
    }

    /** Whether a campaign is answered by these digits, by whatever channel. */
    public static boolean suffix(Tx tx, String digits) {
        return tx.one(
                        "select id from code where kind = ? and value = ? and removed = 0 limit 1",
                        row -> row.text("id"),
                        CodeKind.SUFFIX,
                        digits)
                .isPresent();
    }

    /** All, by id. */
    public List<Code> all(Tx tx) {
        return tx.list("select * from code where removed = 0 order by id", Codes::code);
    }

    /** Those of a campaign, by id. */
    public List<Code> of(Tx tx, String campaign) {
        return tx.list(
                "select * from code where campaign = ? and removed = 0 order by id",
                Codes::code,
                campaign);
    }

    private static Optional<String> holder(Tx tx, Code code) {
        return tx.one(
                "select id from code where kind = ? and channel = ? and value = ?"
                        + " and removed = 0",
                row -> row.text("id"),
                code.kind(),
                code.channel(),
                code.value());
    }

    private static Code code(Row row) {
        return new Code(
                row.text("id"),
                row.text("campaign"),
                row.value("kind", CodeKind.class),
                row.text("channel"),
                row.text("value"),
                row.text("what"),
                row.flag("opt_out"));
    }
}
