package org.fanal.campaigns.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.fanal.campaigns.referral.Health.Latch;
import org.fanal.campaigns.referral.Health.Room;
import org.fanal.campaigns.referral.Health.Sign;
import org.fanal.campaigns.referral.Health.Tally;
import org.fanal.campaigns.referral.Health.Track;
import org.fanal.campaigns.referral.Health.Word;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/** Cards and health in the store. Thread-safe. */
final class EndpointRows {
    private static final String SELECT =
            "select e.id, e.revision, e.edited_by, e.card, h.* from endpoint e"
                    + " join endpoint_health h on h.endpoint = e.id ";

    /** Cards as they were read: of the same text, so nothing in them can be old. */
    private final Map<String, Read> cards = new ConcurrentHashMap<>();

    private record Read(String text, Endpoint card) {}

    List<Known> all(Tx tx) {
        return tx.list(SELECT + "order by e.position, e.id", this::known);
    }

    Optional<Known> one(Tx tx, String id) {
        return tx.one(SELECT + "where e.id = ?", this::known, id);
    }

    /** As {@link #one}; nobody else changes what is known of it until the transaction ends. */
    Optional<Known> hold(Tx tx, String id) {
        tx.update("update endpoint_health set latch = latch where endpoint = ?", id);
        return one(tx, id);
    }

    /** Those that serve any of the needs. */
    List<Known> serving(Tx tx, Collection<String> needs) {
        if (needs.isEmpty()) return List.of();
        String marks = String.join(", ", needs.stream().map(_ -> "?").toList());
        return tx.list(
                SELECT
                        + "where e.id in (select endpoint from endpoint_need where need in ("
                        + marks
                        + ")) order by e.position, e.id",
                this::known,
                needs.toArray());
    }

    /** Ids of those whose time has come. */
    List<String> due(Tx tx, Instant now) {
        return tx.list(
                "select endpoint from endpoint_health where next_at <= ? order by endpoint limit"
                        + " 200",
                row -> row.text("endpoint"),
                now);
    }

    Optional<Instant> nextDue(Tx tx) {
        return tx.one(
                        "select min(next_at) as next_at from endpoint_health",
                        row -> row.instantIfAny("next_at"))
                .flatMap(at -> at);
    }

    /** A new endpoint; false where there is one of that id. */
    boolean insert(Tx tx, Endpoint card, String who, Standing standing, Instant now) {
        int made =
                tx.update(
                        "insert into endpoint (id, position, revision, card, edited_by,"
                                + " changed_at) select ?, coalesce(max(position), 0) + 1, 1, ?, ?,"
                                + " ? from endpoint where true on conflict (id) do nothing",
                        card.id(),
                        EndpointForm.text(card),
                        who,
                        now);
        if (made == 0) return false;
        needs(tx, card);
        tx.update(
                "insert into endpoint_health (endpoint, latch, passes, fails, good, late,"
                        + " unreached, state, reason, since) values (?, ?, 0, 0, 0, 0, 0, ?, ?, ?)",
                card.id(),
                Latch.UNVERIFIED,
                standing.state(),
                standing.reason(),
                now);
        return true;
    }

    /** Another card for the same id. */
    void replace(Tx tx, Endpoint card, Instant now) {
        tx.update(
                "update endpoint set card = ?, revision = revision + 1, changed_at = ?"
                        + " where id = ?",
                EndpointForm.text(card),
                now,
                card.id());
        tx.update("delete from endpoint_need where endpoint = ?", card.id());
        needs(tx, card);
    }

    /** People are sent elsewhere: nothing is known of that, and somebody else has to look. */
    void renew(Tx tx, Known known, String who) {
        tx.update("update endpoint set edited_by = ? where id = ?", who, known.card().id());
        write(tx, known.card().id(), known.health().renewed());
    }

    /** Somebody stands for the card as it is; false where it is theirs alone so far. */
    boolean seen(Tx tx, String id, String who) {
        return tx.update(
                        "update endpoint set edited_by = '' where id = ? and edited_by <> ?",
                        id,
                        who)
                == 1;
    }

    private static void needs(Tx tx, Endpoint card) {
        for (String need : card.service().needs().stream().distinct().toList())
            tx.update("insert into endpoint_need (need, endpoint) values (?, ?)", need, card.id());
    }

    /** What is known now. */
    void write(Tx tx, String id, Health health) {
        Track track = health.track();
        tx.update(
                """
                update endpoint_health set latch = ?, passes = ?, fails = ?, pass_kind = ?,
                    pass_at = ?, fail_kind = ?, fail_at = ?, down_since = ?, spoken_at = ?,
                    attested_until = ?, free = ?, free_at = ?, good = ?, late = ?,
                    maintenance_until = ?, unreached = ?
                where endpoint = ?
                """,
                track.latch(),
                track.passes(),
                track.fails(),
                track.pass().map(Sign::kind).orElse(null),
                track.pass().map(Sign::at).orElse(null),
                track.fail().map(Sign::kind).orElse(null),
                track.fail().map(Sign::at).orElse(null),
                track.downSince().orElse(null),
                health.word().spokenAt().orElse(null),
                health.word().attestedUntil().orElse(null),
                health.room().free().isPresent() ? health.room().free().getAsInt() : null,
                health.room().saidAt().orElse(null),
                health.tally().good(),
                health.tally().late(),
                health.maintenanceUntil().orElse(null),
                health.unreached(),
                id);
    }

    /** Where it stands from now on. */
    void stands(Tx tx, String id, Standing standing, Instant now) {
        tx.update(
                "update endpoint_health set state = ?, reason = ?, since = ? where endpoint = ?",
                standing.state(),
                standing.reason(),
                now,
                id);
    }

    void next(Tx tx, String id, Optional<Instant> at) {
        tx.update("update endpoint_health set next_at = ? where endpoint = ?", at.orElse(null), id);
    }

    void reminded(Tx tx, String id, Instant now) {
        tx.update("update endpoint_health set reminded_at = ? where endpoint = ?", now, id);
    }

    private Known known(Row row) {
        return new Known(
                card(row.text("id"), row.text("card")),
                row.number("revision"),
                row.text("edited_by"),
                health(row),
                new Standing(
                        row.value("state", EndpointState.class),
                        row.text("reason"),
                        Optional.empty()),
                row.instant("since"),
                row.instantIfAny("reminded_at"));
    }

    private Endpoint card(String id, String text) {
        Read before = cards.get(id);
        if (before != null && before.text().equals(text)) return before.card();
        Endpoint card = EndpointForm.read(text);
        var _ = cards.put(id, new Read(text, card));
        return card;
    }

    private static Health health(Row row) {
        Track track =
                new Track(
                        row.value("latch", Latch.class),
                        (int) row.number("passes"),
                        (int) row.number("fails"),
                        sign(row, "pass"),
                        sign(row, "fail"),
                        row.instantIfAny("down_since"));
        Optional<Long> free = row.numberIfAny("free");
        return new Health(
                track,
                new Word(row.instantIfAny("spoken_at"), row.instantIfAny("attested_until")),
                new Room(
                        free.map(places -> OptionalInt.of(places.intValue()))
                                .orElse(OptionalInt.empty()),
                        row.instantIfAny("free_at")),
                new Tally((int) row.number("good"), (int) row.number("late")),
                row.instantIfAny("maintenance_until"),
                row.flag("unreached"));
    }

    private static Optional<Sign> sign(Row row, String which) {
        return row.textIfAny(which + "_kind")
                .map(kind -> new Sign(kind, row.instant(which + "_at")));
    }

    /** The ids of all whose id is in the list, sorted: rows are held in one order. */
    static List<String> sorted(Collection<String> ids) {
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort(null);
        return sorted;
    }
}
