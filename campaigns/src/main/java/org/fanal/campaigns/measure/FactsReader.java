package org.fanal.campaigns.measure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/** Reads what the tables say of a campaign: the ledger joined with the outbox, codes, arms. */
final class FactsReader {
    private FactsReader() {}

    static Facts of(Tx tx, String campaign) {
        return new Facts(
                sent(tx, campaign),
                arm(tx, campaign, false),
                arm(tx, campaign, true),
                used(tx, campaign),
                spent(tx, campaign));
    }

    private record Cell(String state, String what, long count) {}

    private static Facts.Sent sent(Tx tx, String campaign) {
        Map<String, Long> states = new LinkedHashMap<>();
        Map<String, Long> suppressed = new LinkedHashMap<>();
        long planned = 0;
        for (Cell row :
                tx.list(
                        """
                        select l.state as ledger_state,
                            coalesce(case when l.state = 'RELEASED' then o.state
                                else l.reason end, '') as what,
                            count(*) as rows_so
                        from ledger l left join outbox o on o.id = l.outbox
                        where l.campaign = ?
                        group by 1, 2 order by 1, 2
                        """,
                        row ->
                                new Cell(
                                        row.text("ledger_state"),
                                        row.text("what").toLowerCase(Locale.ROOT),
                                        row.number("rows_so")),
                        campaign)) {
            switch (row.state()) {
                case "PLANNED" -> planned += row.count();
                case "RELEASED" -> {
                    var _ = states.merge(row.what(), row.count(), Long::sum);
                }
                default -> {
                    if (!row.what().equals("holdout")) {
                        var _ =
                                suppressed.merge(
                                        row.what().isEmpty() ? "cancelled" : row.what(),
                                        row.count(),
                                        Long::sum);
                    }
                }
            }
        }
        return new Facts.Sent(states, suppressed, planned);
    }

    /** Waves whose time is over were counted; the others say it by their flags. */
    private static Difference.Arm arm(Tx tx, String campaign, boolean held) {
        Difference.Arm over =
                tx.one(
                                "select coalesce(sum(people), 0) as people,"
                                        + " coalesce(sum(responded), 0) as responded"
                                        + " from arm_count where campaign = ? and held_out = ?",
                                row ->
                                        new Difference.Arm(
                                                row.number("people"), row.number("responded")),
                                campaign,
                                held)
                        .orElse(new Difference.Arm(0, 0));
        Difference.Arm open =
                tx.one(
                                "select count(*) as people, coalesce(sum(l.responded), 0) as"
                                        + " responded from ledger l where l.campaign = ? and "
                                        + (held ? "l.reason = 'holdout'" : "l.state = 'RELEASED'")
                                        + " and not exists (select 1 from arm_count a where"
                                        + " a.campaign = l.campaign and a.wave = l.wave)",
                                row ->
                                        new Difference.Arm(
                                                row.number("people"), row.number("responded")),
                                campaign)
                        .orElse(new Difference.Arm(0, 0));
        return new Difference.Arm(
                over.people() + open.people(), over.responded() + open.responded());
    }

    private record Day(
            String what, long day, long contacts, long answered, long referred, long told) {}

    private static Facts.Used used(Tx tx, String campaign) {
        SortedMap<Long, Long> days = new TreeMap<>();
        Map<String, Long> byCode = new HashMap<>();
        long answered = 0;
        long referred = 0;
        long told = 0;
        for (Day row :
                tx.list(
                        "select k.what, c.day, c.contacts, c.answered, c.referred, c.told"
                                + " from code k join code_count c on c.code = k.id"
                                + " where k.campaign = ? order by k.id, c.day",
                        FactsReader::day,
                        campaign)) {
            var _ = days.merge(row.day(), row.contacts(), Long::sum);
            var _ = byCode.merge(row.what(), row.contacts(), Long::sum);
            answered += row.answered();
            referred += row.referred();
            told += row.told();
        }
        return new Facts.Used(days, new TreeMap<>(byCode), answered, referred, told);
    }

    private static Day day(Row row) {
        return new Day(
                row.text("what"),
                row.number("day"),
                row.number("contacts"),
                row.number("answered"),
                row.number("referred"),
                row.number("told"));
    }

    private static BigDecimal spent(Tx tx, String campaign) {
        return tx.one(
                        "select spent from campaign_run where campaign = ?",
                        row -> new BigDecimal(row.text("spent")),
                        campaign)
                .orElse(BigDecimal.ZERO);
    }
}
