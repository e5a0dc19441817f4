package org.fanal.campaigns.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/** Campaigns that have begun: the table {@code campaign_run}. */
final class Runs {
    private Runs() {}

    /**
     * One that has begun.
     *
     * @param spent what its messages cost so far
     * @param lastAt when it last gave a message to the outbox
     * @param checkedAt when all its cells were last judged
     * @param heardAt until when it is kept what was heard of it
     * @param settling whether a person takes what nobody knows the end of as ended
     */
    record Run(
            BigDecimal spent,
            Optional<Instant> lastAt,
            Instant checkedAt,
            Instant heardAt,
            boolean settling) {}

    /** Nothing where it has begun before. */
    static void begin(Tx tx, String campaign, Instant now) {
        tx.update(
                """
                insert into campaign_run (campaign, spent, began_at, checked_at, heard_at, open)
                values (?, '0', ?, 0, 0, 1) on conflict (campaign) do nothing
                """,
                campaign,
                now);
    }

    static Optional<Run> find(Tx tx, String campaign) {
        return tx.one(
                "select spent, last_at, checked_at, heard_at, settling from campaign_run where"
                        + " campaign = ?",
                Runs::run,
                campaign);
    }

    private static Run run(Row row) {
        return new Run(
                new BigDecimal(row.text("spent")),
                row.instantIfAny("last_at"),
                row.instant("checked_at"),
                row.instant("heard_at"),
                row.flag("settling"));
    }

    /** Those for which something may be left to be done. */
    static List<String> open(Tx tx) {
        return tx.list(
                "select campaign from campaign_run where open = 1 order by campaign",
                row -> row.text("campaign"));
    }

    /** When it last began to run, or a person let it go on. */
    static Optional<Instant> goneOn(Tx tx, String campaign) {
        return tx.one(
                        "select max(at) as at from campaign_change where campaign = ?"
                                + " and to_state = 'RUNNING' and from_state <> 'RUNNING'",
                        row -> row.instantIfAny("at"),
                        campaign)
                .flatMap(found -> found);
    }

    /** How many campaigns run now. */
    static int running(Tx tx) {
        return tx.one(
                        "select count(*) as running from campaign where state = 'RUNNING'",
                        row -> (int) row.number("running"))
                .orElse(0);
    }

    static void spent(Tx tx, String campaign, BigDecimal now) {
        tx.update(
                "update campaign_run set spent = ? where campaign = ?",
                now.stripTrailingZeros().toPlainString(),
                campaign);
    }

    static void released(Tx tx, String campaign, Instant now) {
        tx.update("update campaign_run set last_at = ? where campaign = ?", now, campaign);
    }

    /** Its cells are judged now; false where another node has judged them since it was seen. */
    static boolean checked(Tx tx, String campaign, Instant seen, Instant now) {
        return tx.update(
                        "update campaign_run set checked_at = ? where campaign = ?"
                                + " and checked_at = ?",
                        now,
                        campaign,
                        seen)
                == 1;
    }

    static void heard(Tx tx, String campaign, Instant until) {
        tx.update("update campaign_run set heard_at = ? where campaign = ?", until, campaign);
    }

    static void settling(Tx tx, String campaign, boolean more) {
        tx.update("update campaign_run set settling = ? where campaign = ?", more, campaign);
    }

    static void close(Tx tx, String campaign) {
        tx.update("update campaign_run set open = 0 where campaign = ?", campaign);
    }
}
