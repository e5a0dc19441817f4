package org.fanal.campaigns.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.fanal.campaigns.measure.Facts.Cell;
import org.fanal.campaigns.measure.Facts.Fate;
import org.fanal.campaigns.measure.Facts.Part;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/** Reads what the tables say of a campaign: the ledger joined with the outbox, codes, arms. */
final class FactsReader {
    /** An outbox row is gone before the ledger's is. */
    private static final String FORGOTTEN = "forgotten";

    private FactsReader() {}

    static Facts of(Tx tx, String campaign) {
        return new Facts(
                rows(tx, campaign),
                Arms.of(tx, campaign, false),
                Arms.of(tx, campaign, true),
                codes(tx, campaign),
                spent(tx, campaign));
    }

    private static List<Cell> rows(Tx tx, String campaign) {
        return tx.list(
                """
                select l.state as ledger_state,
                    coalesce(case when l.state = 'RELEASED' then o.state else l.reason end, '')
                        as what,
                    coalesce(l.stage, '') as stage, l.language as language,
                    coalesce(s.country, '') as country, l.variant as variant,
                    count(*) as rows_so
                from ledger l
                    left join outbox o on o.id = l.outbox
                    left join campaign_slice s on s.campaign = l.campaign and s.slice = l.slice
                where l.campaign = ?
                group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
                """,
                FactsReader::cell,
                campaign);
    }

    private static Cell cell(Row row) {
        String what = lower(row.text("what"));
        Part part =
                new Part(
                        lower(row.text("stage")),
                        row.text("language"),
                        row.text("country"),
                        row.number("variant"));
        long count = row.number("rows_so");
        return switch (row.text("ledger_state")) {
            case "PLANNED" -> new Cell(part, Fate.WAITING, "waiting", count);
            case "RELEASED" ->
                    new Cell(part, Fate.RELEASED, what.isEmpty() ? FORGOTTEN : what, count);
            case "CANCELLED" -> new Cell(part, Fate.LEFT_OUT, "cancelled", count);
            default ->
                    new Cell(
                            part,
                            what.equals("holdout") ? Fate.HELD_OUT : Fate.LEFT_OUT,
                            what,
                            count);
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Those that were taken out too: what they counted stays. */
    private static List<Facts.Used> codes(Tx tx, String campaign) {
        return tx.list(
                """
                select k.id, k.what, coalesce(sum(c.contacts), 0) as contacts,
                    coalesce(sum(c.answered), 0) as answered,
                    coalesce(sum(c.referred), 0) as referred, coalesce(sum(c.told), 0) as told
                from code k left join code_count c on c.code = k.id
                where k.campaign = ? group by k.id, k.what order by k.id
                """,
                row ->
                        new Facts.Used(
                                row.text("id"),
                                row.text("what"),
                                row.number("contacts"),
                                row.number("answered"),
                                row.number("referred"),
                                row.number("told")),
                campaign);
    }

    private static BigDecimal spent(Tx tx, String campaign) {
        return tx.one(
                        "select spent from campaign_run where campaign = ?",
                        row -> new BigDecimal(row.text("spent")),
                        campaign)
                .orElse(BigDecimal.ZERO);
    }
}
