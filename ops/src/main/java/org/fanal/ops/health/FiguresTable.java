package org.fanal.ops.health;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.AlertState;

/** Counts what waits. */
final class FiguresTable {
    private FiguresTable() {}

    static Figures read(Tx tx) {
        Map<String, Long> outbox = new HashMap<>();
        for (Waiting each :
                tx.list(
                        "select rank, count(*) as waiting from outbox where state = 'QUEUED'"
                                + " group by rank",
                        row -> new Waiting(row.number("rank"), row.number("waiting"))))
            outbox.put(MessageClass.ofRank(each.rank()).tag(), each.count());
        return new Figures(outbox, oldestAlert(tx), parked(tx), awareness(tx));
    }

    private record Waiting(long rank, long count) {}

    private static Figures.Awareness awareness(Tx tx) {
        return new Figures.Awareness(
                byState(tx, "select state, count(*) as many from campaign group by state"),
                byState(
                        tx,
                        "select l.state, count(*) as many from campaign_cell l"
                                + " join campaign c on c.id = l.campaign"
                                + " where c.state = 'RUNNING' group by l.state"),
                byState(tx, "select state, count(*) as many from endpoint_health group by state"));
    }

    private static Map<String, Long> byState(Tx tx, String sql) {
        Map<String, Long> counts = new HashMap<>();
        tx.list(sql, row -> Map.entry(row.text("state"), row.number("many")))
                .forEach(each ->
                        counts.put(each.getKey().toLowerCase(Locale.ROOT), each.getValue()));
        return counts;
    }

    private static Optional<Instant> oldestAlert(Tx tx) {
        return tx.one(
                "select opened_at from alert where state <> 'CLOSED' and state = ?"
                        + " order by opened_at limit 1",
                row -> row.instant("opened_at"),
                AlertState.RINGING);
    }

    private static long parked(Tx tx) {
        return tx.one(
                        "select count(*) as parked from delivery where parked_at is not null",
                        row -> row.number("parked"))
                .orElse(0L);
    }
}
