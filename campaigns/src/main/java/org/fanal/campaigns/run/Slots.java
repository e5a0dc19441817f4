package org.fanal.campaigns.run;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fanal.campaigns.run.pace.History;
import org.fanal.gateway.store.Tx;

/** How many messages a campaign released in each five minutes: the table {@code release_slot}. */
final class Slots {
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

    static Map<Long, Integer> of(Tx tx, String campaign) {
        Map<Long, Integer> slots = new TreeMap<>();
        tx.list(
                        "select slot, released from release_slot where campaign = ?",
                        row -> Map.entry(row.number("slot"), (int) row.number("released")),
                        campaign)
                .forEach(each -> slots.put(each.getKey(), Math.max(0, each.getValue())));
        return slots;
    }

    /** The first of a campaign. */
    static Optional<Long> first(Tx tx, String campaign) {
        return tx.one(
                "select slot from release_slot where campaign = ? order by slot limit 1",
                row -> row.number("slot"),
                campaign);
    }
}
