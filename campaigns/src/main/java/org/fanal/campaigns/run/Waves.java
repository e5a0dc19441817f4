package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/** How far planning is: the table {@code wave}. */
final class Waves {
    /** Longer than any look at an audience takes, and any work of those that change it. */
    private static final Duration SLOW = Duration.ofHours(1);

    private Waves() {}

    /** Adds a wave; nothing where there is one of that number. */
    static void begin(Tx tx, String campaign, int number, Instant startsAt) {
        tx.update(
                """
                insert into wave (campaign, number, state, starts_at, look_at, checkpoint)
                values (?, ?, 'PLANNING', ?, ?, 0)
                on conflict (campaign, number) do nothing
                """,
                campaign,
                number,
                startsAt,
                startsAt);
    }

    static List<Wave> of(Tx tx, String campaign) {
        return tx.list(
                """
                select number, state, look_at, checkpoint, planned_at from wave
                where campaign = ? order by number
                """,
                Waves::wave,
                campaign);
    }

    /** When the last of those that have begun did. */
    static Optional<Instant> begun(Tx tx, String campaign, Instant now) {
        return tx.one(
                        "select max(starts_at) as at from wave where campaign = ?"
                                + " and starts_at <= ?",
                        row -> row.instantIfAny("at"),
                        campaign,
                        now)
                .flatMap(found -> found);
    }

    private static Wave wave(Row row) {
        return new Wave(
                (int) row.number("number"),
                row.text("state").equals("PLANNED"),
                row.instant("look_at"),
                row.number("checkpoint"),
                row.instantIfAny("planned_at").map(at -> at.minus(SLOW)).orElse(Instant.EPOCH));
    }

    /**
     * Moves the checkpoint from where the wave was seen; false where somebody was faster, and what
     * was to be written with it must not be.
     */
    static boolean reached(Tx tx, String campaign, Wave seen, long checkpoint) {
        return tx.update(
                        """
                        update wave set checkpoint = ?
                        where campaign = ? and number = ? and checkpoint = ? and look_at = ?
                            and state = 'PLANNING'
                        """,
                        checkpoint,
                        campaign,
                        seen.number(),
                        seen.checkpoint(),
                        seen.lookAt())
                == 1;
    }

    /** Everybody has their row. */
    static void planned(Tx tx, String campaign, int number, Instant now) {
        tx.update(
                "update wave set state = 'PLANNED', planned_at = ? where campaign = ?"
                        + " and number = ?",
                now,
                campaign,
                number);
    }

    /** Everybody has their row; whoever comes later is found by looking again. */
    static void again(Tx tx, String campaign, int number, Instant now, Instant lookAt) {
        tx.update(
                "update wave set checkpoint = 0, look_at = ?, planned_at = ? where campaign = ?"
                        + " and number = ?",
                lookAt,
                now,
                campaign,
                number);
    }
}
