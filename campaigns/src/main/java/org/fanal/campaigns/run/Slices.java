package org.fanal.campaigns.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.referral.Cell;
import org.fanal.gateway.store.BulkInsert;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.jspecify.annotations.Nullable;

/** The slices of campaigns: the table {@code campaign_slice}. */
final class Slices {
    private static final BulkInsert NEW =
            new BulkInsert(
                    "campaign_slice (campaign, slice, place, language, zone, country)",
                    6,
                    "on conflict do nothing");

    private Slices() {}

    /**
     * A slice in which somebody waits.
     *
     * @param at when the first of them may be written to
     * @param paused whether its cell is
     */
    record Due(Slice slice, Instant at, boolean paused) {}

    static void add(Tx tx, String campaign, Set<Slice> slices) {
        List<@Nullable Object[]> rows = new ArrayList<>(slices.size());
        for (Slice slice : slices)
            rows.add(
                    new @Nullable Object[] {
                        campaign,
                        slice.id(),
                        slice.cell().place(),
                        slice.cell().language(),
                        slice.zones(),
                        slice.country()
                    });
        int _ = NEW.write(tx, rows);
    }

    /** Those of a campaign in which somebody waits. */
    static List<Due> due(Tx tx, String campaign) {
        return tx
                .list(
                        """
                        select s.place, s.language, s.zone, s.country, c.state,
                            (select min(l.due) from ledger l where l.campaign = s.campaign
                                and l.slice = s.slice and l.state = 'PLANNED') as due
                        from campaign_slice s join campaign_cell c
                            on c.campaign = s.campaign and c.place = s.place
                                and c.language = s.language
                        where s.campaign = ? order by s.slice
                        """,
                        Slices::due,
                        campaign)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Due> due(Row row) {
        Cell cell = new Cell(row.text("place"), row.text("language"));
        Slice slice = new Slice(cell, row.text("zone"), row.text("country"));
        return row.instantIfAny("due")
                .map(at -> new Due(slice, at, row.text("state").equals("PAUSED")));
    }
}
