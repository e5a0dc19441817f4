package org.fanal.ops.cli.bench;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fanal.campaigns.run.Ledger;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.BulkInsert;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.StoreUrl;
import org.fanal.gateway.store.setup.StorePorts;
import org.fanal.gateway.store.setup.StoreSettings;
import org.fanal.gateway.store.setup.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The baseline of planning: rows that a campaign was planned into, put into the same table with the
 * same indexes in a store of its own, 200 a commit, the next given while one is written. Blocks.
 */
final class BareLedger {
    private static final int PAGE = 200;
    private static final int READ = 2_000;

    /** Campaign, wave, subject come before. */
    private static final List<String> REST =
            List.of("place", "language", "zone", "stage", "variant", "slice", "due", "state");

    private static final BulkInsert ROWS =
            new BulkInsert(
                    """
                    ledger (campaign, wave, subject, place, language, zone, stage, variant, slice,
                        due, state, reason)
                    """,
                    12,
                    "on conflict do nothing");

    private final Database database;
    private final Map<List<Object>, Integer> kinds = new LinkedHashMap<>();
    private final List<List<Object>> byNumber = new ArrayList<>();
    private long[] subjects = {};
    private int[] kind = {};

    private BareLedger(Database database) {
        this.database = database;
    }

    static BareLedger open(Path data, Scheduler clock) {
        return new BareLedger(
                Stores.open(
                        new StoreSettings(StoreUrl.parse("sqlite:bare.db"), data),
                        List.of(Ledger.TABLES),
                        new StorePorts(clock, topic -> {})));
    }

    /** Takes the rows of a campaign of {@code store} as those that are written. */
    void learn(Database store, String campaign, int many) throws TimeoutException {
        subjects = new long[many];
        kind = new int[many];
        int at = 0;
        for (long after = 0; at < many; after = subjects[at - 1]) {
            long from = after;
            List<Learnt> page =
                    store.read(tx ->
                                    tx.list(
                                            "select * from ledger where campaign = ? and wave = 1"
                                                    + " and subject > ? order by subject limit ?",
                                            BareLedger::learnt,
                                            campaign,
                                            from,
                                            READ))
                            .await(60, TimeUnit.SECONDS);
            if (page.isEmpty())
                throw new IllegalStateException("only " + at + " of " + many + " were planned");
            for (Learnt each : page) {
                subjects[at] = each.subject();
                kind[at++] = number(each.rest());
            }
        }
    }

    private static Learnt learnt(Row row) {
        List<Object> rest = new ArrayList<>();
        for (String column : REST) {
            boolean _ =
                    rest.add(
                            switch (column) {
                                case "variant", "slice", "due" -> row.number(column);
                                default -> row.text(column);
                            });
        }
        return new Learnt(row.number("subject"), rest);
    }

    private int number(List<Object> rest) {
        return kinds.computeIfAbsent(
                rest,
                _ -> {
                    boolean _ = byNumber.add(rest);
                    return byNumber.size() - 1;
                });
    }

    /** Writes all of them as another campaign's. */
    void write(String campaign) throws TimeoutException {
        Future<Integer> before = Future.succeededFuture(0);
        for (int from = 0; from < subjects.length; from += PAGE) {
            List<@Nullable Object[]> rows = rows(campaign, from);
            Future<Integer> now = database.write(Lane.BULK, tx -> ROWS.write(tx, rows));
            int _ = before.await(60, TimeUnit.SECONDS);
            before = now;
        }
        int _ = before.await(60, TimeUnit.SECONDS);
    }

    private List<@Nullable Object[]> rows(String campaign, int from) {
        List<@Nullable Object[]> rows = new ArrayList<>(PAGE);
        for (int i = from; i < Math.min(subjects.length, from + PAGE); i++) {
            @Nullable Object[] row = new @Nullable Object[REST.size() + 4];
            row[0] = campaign;
            row[1] = 1;
            row[2] = subjects[i];
            List<Object> rest = byNumber.get(kind[i]);
            for (int at = 0; at < rest.size(); at++) row[at + 3] = rest.get(at);
            boolean _ = rows.add(row);
        }
        return rows;
    }

    void close() throws TimeoutException {
        var _ = database.close().await(60, TimeUnit.SECONDS);
    }

    private record Learnt(long subject, List<Object> rest) {}
}
