package org.fanal.campaigns.run;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.fanal.campaigns.run.pace.History;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/**
 * What a campaign released, and what was heard then, in each five minutes: the table {@code
 * release_slot}. It is kept as long as the campaign, so that what is learnt is not forgotten.
 */
final class Slots {
    private static final double MILLION = 1_000_000;

    private Slots() {}

    /**
     * Messages were released; fewer than none where they were taken back, which counts at the last
     * release.
     */
    static void add(Tx tx, String campaign, Instant now, int messages) {
        tx.update(
                """
                insert into release_slot (campaign, slot, released) values (?, ?, ?)
                on conflict (campaign, slot) do update
                set released = release_slot.released + excluded.released
                """,
                campaign,
                History.number(now),
                messages);
    }

    /** What was heard in a slot, in place of what was known of that; what left then stays. */
    static void heard(Tx tx, String campaign, long slot, History.Slot heard) {
        tx.update(
                """
                insert into release_slot (campaign, slot, released, coded, answered, abandoned,
                    expected)
                values (?, ?, 0, ?, ?, ?, ?)
                on conflict (campaign, slot) do update
                set coded = excluded.coded, answered = excluded.answered,
                    abandoned = excluded.abandoned, expected = excluded.expected
                """,
                campaign,
                slot,
                heard.coded(),
                heard.answered(),
                heard.abandoned(),
                Math.round(heard.expected() * MILLION));
    }

    /** Those from one on. */
    static NavigableMap<Long, History.Slot> from(Tx tx, String campaign, long slot) {
        NavigableMap<Long, History.Slot> slots = new TreeMap<>();
        tx.list(
                        """
                        select slot, released, coded, answered, abandoned, expected
                        from release_slot where campaign = ? and slot >= ?
                        """,
                        row -> Map.entry(row.number("slot"), slot(row)),
                        campaign,
                        slot)
                .forEach(each -> slots.put(each.getKey(), each.getValue()));
        return slots;
    }

    /** Those from one on and before another, as one. */
    static History.Slot sum(Tx tx, String campaign, long from, long before) {
        return tx.one(
                        """
                        select coalesce(sum(released), 0) as released,
                            coalesce(sum(coded), 0) as coded,
                            coalesce(sum(answered), 0) as answered,
                            coalesce(sum(abandoned), 0) as abandoned,
                            coalesce(sum(expected), 0) as expected
                        from release_slot where campaign = ? and slot >= ? and slot < ?
                        """,
                        Slots::slot,
                        campaign,
                        from,
                        before)
                .orElse(History.Slot.NOTHING);
    }

    private static History.Slot slot(Row row) {
        return new History.Slot(
                (int) Math.max(0, row.number("released")),
                (int) row.number("coded"),
                (int) row.number("answered"),
                (int) row.number("abandoned"),
                row.number("expected") / MILLION);
    }

    /** The first of a campaign. */
    static Optional<Long> first(Tx tx, String campaign) {
        return tx.one(
                "select slot from release_slot where campaign = ? order by slot limit 1",
                row -> row.number("slot"),
                campaign);
    }
}
