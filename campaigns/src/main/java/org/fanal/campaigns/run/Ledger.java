package org.fanal.campaigns.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.route.Stage;
import org.fanal.gateway.permission.Standing;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Among;
import org.fanal.gateway.store.BulkInsert;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * One row a recipient and wave: {@code PLANNED}, then {@code RELEASED} with its outbox row, {@code
 * SUPPRESSED} with a reason, or {@code CANCELLED}. What becomes of a released one is read from the
 * outbox and never copied.
 */
public final class Ledger {
    /** The tables of this package. */
    public static final MigrationSet TABLES =
            new MigrationSet("run", "org/fanal/campaigns/run/migrations", List.of("0001-run.sql"));

    private static final BulkInsert ROWS =
            new BulkInsert(
                    """
                    ledger (campaign, wave, subject, place, language, zone, stage, variant, slice,
                        due, state, reason)
                    """,
                    12,
                    "on conflict do nothing");

    private static final String WAITING =
            "select l.wave, l.subject, l.stage, l.variant, "
                    + Standings.COLUMNS
                    + """
                    from ledger l
                    join subject v on v.id = l.subject
                    left join standing s on s.subject = l.subject
                    where l.campaign = ? and l.slice = ? and l.state = 'PLANNED' and l.due <= ?
                    order by l.due, l.subject limit ?
                    """;

    private static final Among HAD =
            new Among(
                    """
                    select subject, count(*) as messages from ledger
                    where state = 'RELEASED' and released_at > ? and subject in :ids
                    group by subject
                    """);

    private static final Among BACK =
            new Among(
                    """
                    update ledger
                    set state = 'PLANNED', outbox = null, released_at = null, segments = null
                    where campaign = ? and state = 'RELEASED' and subject in :ids
                        and exists (select 1 from outbox o where o.id = ledger.outbox
                            and o.state = 'CANCELLED' and o.attempts = 0)
                    """);

    private static final Among COST =
            new Among(
                    """
                    select s.country, sum(l.segments) as segments
                    from ledger l join campaign_slice s
                        on s.campaign = l.campaign and s.slice = l.slice
                    where l.campaign = ? and l.state = 'RELEASED' and l.subject in :ids
                        and exists (select 1 from outbox o where o.id = l.outbox
                            and o.state = 'CANCELLED' and o.attempts = 0)
                    group by s.country
                    """);

    private Ledger() {}

    /** Writes what was decided; whoever has a row in the wave keeps it. */
    static void plan(Tx tx, String campaign, int wave, List<Planned> page) {
        List<@Nullable Object[]> rows = new ArrayList<>(page.size());
        Set<Slice> slices = new LinkedHashSet<>();
        for (Planned each : page) {
            boolean _ = rows.add(row(campaign, wave, each));
            each.slice().ifPresent(slices::add);
        }
        int _ = ROWS.write(tx, rows);
        Slices.add(tx, campaign, slices);
    }

    private static @Nullable Object[] row(String campaign, int wave, Planned each) {
        return new @Nullable Object[] {
            campaign,
            wave,
            each.who().subject(),
            each.who().place(),
            each.who().language(),
            each.zones().isEmpty() ? null : Slice.text(each.zones()),
            each.who().stage().map(Stage::name).orElse(null),
            each.variant(),
            each.slice().map(Slice::id).orElse(0L),
            each.due(),
            each.suppressed().isPresent() ? "SUPPRESSED" : "PLANNED",
            each.suppressed().orElse(null)
        };
    }

    /** Those of a slice who wait and are due, and how we stand with them now. */
    static List<Waiting> waiting(Tx tx, String campaign, Slice slice, Instant now, int most) {
        return tx.list(WAITING, Ledger::waiting, campaign, slice.id(), now, most);
    }

    private static Waiting waiting(Row row) {
        return new Waiting(
                (int) row.number("wave"),
                row.number("subject"),
                row.textIfAny("stage").map(Stage::valueOf),
                (int) row.number("variant"),
                Standings.read(row));
    }

    /** How many recipients of a campaign wait. */
    static int waiting(Tx tx, String campaign) {
        return tx.one(
                        "select count(*) as people from ledger where campaign = ?"
                                + " and state = 'PLANNED'",
                        row -> (int) row.number("people"),
                        campaign)
                .orElse(0);
    }

    /**
     * How many messages of any campaign each of them got since then; those with none are absent.
     */
    static Map<Long, Long> had(Tx tx, List<Long> subjects, Instant since) {
        Map<Long, Long> had = new HashMap<>();
        HAD.list(
                        tx,
                        row -> Map.entry(row.number("subject"), row.number("messages")),
                        subjects,
                        since)
                .forEach(each -> had.put(each.getKey(), each.getValue()));
        return had;
    }

    static void released(
            Tx tx, String campaign, Waiting who, long message, int segments, Instant now) {
        tx.update(
                """
                update ledger set state = 'RELEASED', outbox = ?, segments = ?, released_at = ?
                where campaign = ? and wave = ? and subject = ? and state = 'PLANNED'
                """,
                message,
                segments,
                now,
                campaign,
                who.wave(),
                who.subject());
    }

    static void suppressed(Tx tx, String campaign, Waiting who, String reason) {
        tx.update(
                """
                update ledger set state = 'SUPPRESSED', reason = ?
                where campaign = ? and wave = ? and subject = ? and state = 'PLANNED'
                """,
                reason,
                campaign,
                who.wave(),
                who.subject());
    }

    /** They wait until then. */
    static void deferred(Tx tx, String campaign, Waiting who, Instant until) {
        tx.update(
                """
                update ledger set due = ?
                where campaign = ? and wave = ? and subject = ? and state = 'PLANNED'
                """,
                until,
                campaign,
                who.wave(),
                who.subject());
    }

    /** Those whose message was taken out of the outbox before any try wait again. */
    static void back(Tx tx, String campaign, List<Long> subjects) {
        int _ = BACK.update(tx, subjects, campaign);
    }

    /** What the messages that {@link #back} would undo came to: segments by country. */
    static Map<String, Long> cost(Tx tx, String campaign, List<Long> subjects) {
        Map<String, Long> cost = new HashMap<>();
        COST.list(
                        tx,
                        row -> Map.entry(row.text("country"), row.number("segments")),
                        subjects,
                        campaign)
                .forEach(each -> cost.merge(each.getKey(), each.getValue(), Long::sum));
        return cost;
    }

    /**
     * Cancels up to so many who wait.
     *
     * @return how many
     */
    static int cancel(Tx tx, String campaign, int most) {
        return tx.update(
                """
                update ledger set state = 'CANCELLED'
                where campaign = ? and state = 'PLANNED' and (wave, subject) in (
                    select wave, subject from ledger
                    where campaign = ? and state = 'PLANNED' limit ?)
                """,
                campaign,
                campaign,
                most);
    }

    /**
     * Whether anything released is still under way, or nobody knows its end: unknown until a person
     * settles it, sent without a receipt until then.
     */
    static boolean isOpen(Tx tx, String campaign, Instant sentAfter) {
        return tx.one(
                        """
                        select 1 as open from ledger l join outbox o on o.id = l.outbox
                        where l.campaign = ? and l.state = 'RELEASED'
                            and (o.state in ('QUEUED', 'SENDING')
                                or (o.state = 'UNKNOWN' and l.reason is null)
                                or (o.state = 'SENT' and o.sent_at > ?))
                        limit 1
                        """,
                        row -> row.number("open"),
                        campaign,
                        sentAfter)
                .isPresent();
    }

    /** A person takes what nobody knows the end of as ended; gives how many. */
    static int settle(Tx tx, String campaign) {
        return tx.update(
                """
                update ledger set reason = 'settled'
                where campaign = ? and state = 'RELEASED' and reason is null
                    and exists (select 1 from outbox o where o.id = ledger.outbox
                        and o.state = 'UNKNOWN')
                """,
                campaign);
    }

    /** Who waits. */
    record Waiting(int wave, long subject, Optional<Stage> stage, int variant, Standing standing) {}
}
