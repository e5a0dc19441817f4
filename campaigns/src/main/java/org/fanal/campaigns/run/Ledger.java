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
                    from outbox o
                    where ledger.campaign = ? and ledger.state = 'RELEASED'
                        and ledger.subject = o.subject and ledger.outbox = o.id and o.id in :ids
                    """);

    private static final Among COST =
            new Among(
                    """
                    select s.country, sum(l.segments) as segments
                    from outbox o join ledger l on l.subject = o.subject and l.outbox = o.id
                        join campaign_slice s on s.campaign = l.campaign and s.slice = l.slice
                    where l.campaign = ? and l.state = 'RELEASED' and o.id in :ids
                    group by s.country
                    """);

    /** From the few that are unknown to their rows: the order holds on SQLite. */
    private static final String UNKNOWN =
            """
             from outbox o cross join ledger l
            where o.state = 'UNKNOWN' and l.subject = o.subject and l.outbox = o.id
                and l.state = 'RELEASED' and l.campaign = ? and l.reason is null
            """;

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
            each.cell().place(),
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

    static boolean anyWaits(Tx tx, String campaign) {
        return tx.one(
                        "select 1 as found from ledger where campaign = ? and state = 'PLANNED'"
                                + " limit 1",
                        row -> row.number("found"),
                        campaign)
                .isPresent();
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

    /** Those whose messages were taken out of the outbox before any try wait again. */
    static void back(Tx tx, String campaign, List<Long> messages) {
        int _ = BACK.update(tx, messages, campaign);
    }

    /** What the messages that {@link #back} would undo came to: segments by country. */
    static Map<String, Long> cost(Tx tx, String campaign, List<Long> messages) {
        Map<String, Long> cost = new HashMap<>();
        COST.list(
                        tx,
                        row -> Map.entry(row.text("country"), row.number("segments")),
                        messages,
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
     * Whether anything released is still under way, or may be: sent without a receipt until then.
     * It may walk all of the campaign: to be asked in a read.
     */
    static boolean isUnderWay(Tx tx, String campaign, Instant sentAfter) {
        return tx.one(
                        """
                        select 1 as open from ledger l join outbox o on o.id = l.outbox
                        where l.campaign = ? and l.state = 'RELEASED'
                            and (o.state in ('QUEUED', 'SENDING')
                                or (o.state = 'SENT' and o.sent_at > ?))
                        limit 1
                        """,
                        row -> row.number("open"),
                        campaign,
                        sentAfter)
                .isPresent();
    }

    /** How many messages there are of which nobody knows the end, until a person settles them. */
    static int unknown(Tx tx, String campaign) {
        return tx.one(
                        "select count(*) as messages" + UNKNOWN,
                        row -> (int) row.number("messages"),
                        campaign)
                .orElse(0);
    }

    /** A person takes up to so many of them as ended; gives how many. */
    static int settle(Tx tx, String campaign, int most) {
        return tx.update(
                "update ledger set reason = 'settled' where campaign = ? and (wave, subject) in"
                        + " (select l.wave, l.subject"
                        + UNKNOWN
                        + " limit ?)",
                campaign,
                campaign,
                most);
    }

    /** Who waits. */
    record Waiting(int wave, long subject, Optional<Stage> stage, int variant, Standing standing) {}
}
