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

/** The cells of campaigns: the table {@code campaign_cell}. */
public final class Cells {
    private static final BulkInsert NEW =
            new BulkInsert(
                    """
                    campaign_cell (campaign, place, language, state, reason, endpoint, since,
                        passes, needs_person, judged_at)
                    """,
                    10,
                    "on conflict do nothing");

    private static final String COLUMNS =
            """
            select place, language, state, reason, endpoint, since, passes, needs_person, last_at,
                told
            from campaign_cell where campaign = ?
            """;

    private Cells() {}

    /**
     * A cell as it stands.
     *
     * @param lastAt when a message was last released to it
     * @param told whether people were told that what it was told to turn to does not work
     */
    public record Standing(Cell cell, CellState state, Optional<Instant> lastAt, boolean told) {}

    static void add(Tx tx, String campaign, Set<Cell> cells, Instant now) {
        List<@Nullable Object[]> rows = new ArrayList<>(cells.size());
        for (Cell cell : cells)
            rows.add(
                    new @Nullable Object[] {
                        campaign, cell.place(), cell.language(), "OPEN", "", "", now, 0, 0, 0
                    });
        int _ = NEW.write(tx, rows);
    }

    /** All of a campaign. */
    public static List<Standing> of(Tx tx, String campaign) {
        return tx.list(COLUMNS + "order by place, language", Cells::read, campaign);
    }

    /** One of them. */
    public static Optional<Standing> find(Tx tx, String campaign, Cell cell) {
        return tx.one(
                COLUMNS + "and place = ? and language = ?",
                Cells::read,
                campaign,
                cell.place(),
                cell.language());
    }

    private static Standing read(Row row) {
        return new Standing(
                new Cell(row.text("place"), row.text("language")),
                new CellState(
                        row.text("state").equals("PAUSED"),
                        row.text("reason"),
                        row.text("endpoint"),
                        row.instant("since"),
                        (int) row.number("passes"),
                        row.flag("needs_person")),
                row.instantIfAny("last_at"),
                row.flag("told"));
    }

    static void write(Tx tx, String campaign, Cell cell, CellState state, Instant now) {
        tx.update(
                """
                update campaign_cell
                set state = ?, reason = ?, endpoint = ?, since = ?, passes = ?, needs_person = ?,
                    judged_at = ?
                where campaign = ? and place = ? and language = ?
                """,
                state.paused() ? "PAUSED" : "OPEN",
                state.reason(),
                state.endpoint(),
                state.since(),
                state.passes(),
                state.needsPerson(),
                now,
                campaign,
                cell.place(),
                cell.language());
    }

    static void released(Tx tx, String campaign, Cell cell, Instant now) {
        tx.update(
                "update campaign_cell set last_at = ? where campaign = ? and place = ?"
                        + " and language = ?",
                now,
                campaign,
                cell.place(),
                cell.language());
    }

    /** People are told once; whether this is the first time. */
    static boolean told(Tx tx, String campaign, Cell cell) {
        return tx.update(
                        "update campaign_cell set told = 1 where campaign = ? and place = ?"
                                + " and language = ? and told = 0",
                        campaign,
                        cell.place(),
                        cell.language())
                == 1;
    }
}
