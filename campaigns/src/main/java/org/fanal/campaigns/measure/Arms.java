package org.fanal.campaigns.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/**
 * The two arms of a campaign: people, each once however many waves they were in. Those whom
 * planning chose are treated, whatever became of them later: a cap, an opt-out or a budget takes
 * nobody out of the one arm alone. While it may still be told who got in touch they are counted as
 * they are; then once, and who it was is forgotten.
 */
public final class Arms {
    private static final int BATCH = 200;

    private Arms() {}

    /**
     * A campaign whose time is over, counted for the last time.
     *
     * @param treated whom planning chose
     * @param held whom it held out
     */
    public record Over(String campaign, Difference.Arm treated, Difference.Arm held) {}

    static Difference.Arm of(Tx tx, String campaign, boolean held) {
        return tx.one(
                        "select people, responded from arm_count where campaign = ?"
                                + " and held_out = ?",
                        Arms::arm,
                        campaign,
                        held)
                .orElseGet(() -> counted(tx, campaign, held));
    }

    private static Difference.Arm counted(Tx tx, String campaign, boolean held) {
        return tx.one(
                        "select (select count(distinct subject) from ledger where campaign = ? and "
                                + (held ? "reason = 'holdout'" : "slice <> 0")
                                + ") as people, (select count(*) from response"
                                + " where campaign = ? and held_out = ?) as responded",
                        Arms::arm,
                        campaign,
                        campaign,
                        held)
                .orElse(new Difference.Arm(0, 0));
    }

    private static Difference.Arm arm(Row row) {
        return new Difference.Arm(row.number("people"), row.number("responded"));
    }

    /**
     * One campaign whose time is over and that was not counted yet. It goes through that campaign's
     * ledger: for a read, never a write.
     */
    public static Optional<Over> over(Tx tx, Instant now) {
        Instant begun = now.minus(Responses.WINDOW);
        return closable(tx, begun).stream()
                .filter(each -> !isOpen(tx, each, begun))
                .findFirst()
                .map(id -> new Over(id, counted(tx, id, false), counted(tx, id, true)));
    }

    private static List<String> closable(Tx tx, Instant begun) {
        return tx.list(
                """
                select w.campaign from wave w
                where not exists (select 1 from arm_count a where a.campaign = w.campaign)
                group by w.campaign
                having max(w.starts_at) <= ?
                    and (sum(case when w.state = 'PLANNED' then 0 else 1 end) = 0
                        or exists (select 1 from campaign c where c.id = w.campaign
                            and c.state in ('FINISHED', 'CANCELLED')))
                order by w.campaign
                """,
                row -> row.text("campaign"),
                begun);
    }

    /** Where each recipient has their own time, the last of them decides. */
    private static boolean isOpen(Tx tx, String campaign, Instant begun) {
        return tx.one(
                        """
                        select 1 as open from wave w cross join ledger l
                        where l.campaign = w.campaign and l.wave = w.number
                            and w.campaign = ? and w.state <> 'PLANNED' and l.due > ? limit 1
                        """,
                        row -> row.number("open"),
                        campaign,
                        begun)
                .isPresent();
    }

    /** Keeps the last count. */
    public static void close(Tx tx, Over over) {
        keep(tx, over.campaign(), false, over.treated());
        keep(tx, over.campaign(), true, over.held());
    }

    private static void keep(Tx tx, String campaign, boolean held, Difference.Arm arm) {
        tx.update(
                "insert into arm_count (campaign, held_out, people, responded) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                campaign,
                held,
                arm.people(),
                arm.responded());
    }

    /**
     * Forgets who got in touch, where it was counted; some at a time.
     *
     * @return whether there is more to do
     */
    public static boolean forget(Tx tx) {
        return tx.update(
                        """
                        delete from response where (campaign, subject) in (
                            select r.campaign, r.subject from arm_count a cross join response r
                            where r.campaign = a.campaign and a.held_out = 0 limit ?)
                        """,
                        BATCH)
                == BATCH;
    }
}
