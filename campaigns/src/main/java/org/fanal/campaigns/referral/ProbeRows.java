package org.fanal.campaigns.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/** Tries of lines in the store: kept out of all that counts callers. */
final class ProbeRows {
    /** Tries of a line within a day; more would keep it from those who need it. */
    static final int BUDGET = 4;

    private static final Duration DAY = Duration.ofDays(1);
    private final IdSource ids;

    ProbeRows(IdSource ids) {
        this.ids = ids;
    }

    /** How a line is tried. */
    enum Kind {
        SMS,
        CALL
    }

    /** How a try stands. */
    enum State {
        WAITING,
        PASSED,
        FAILED,
        INCONCLUSIVE,
        SKIPPED
    }

    /**
     * A try that waits.
     *
     * @param endsAt when it has failed
     * @param message the outbox's
     */
    record Waiting(long id, String endpoint, Instant endsAt, long message) {}

    void waiting(Tx tx, String endpoint, byte[] token, long message, Instant now, Instant endsAt) {
        tx.update(
                "insert into endpoint_probe (id, endpoint, kind, token, state, reason, at,"
                        + " ends_at, message) values (?, ?, ?, ?, ?, '', ?, ?, ?)",
                ids.next(),
                endpoint,
                Kind.SMS,
                token,
                State.WAITING,
                now,
                endsAt,
                message);
    }

    /** One that cannot be made, with the reason. */
    void skipped(Tx tx, String endpoint, Kind kind, String reason, Instant now) {
        tx.update(
                "insert into endpoint_probe (id, endpoint, kind, state, reason, at, ends_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                endpoint,
                kind,
                State.SKIPPED,
                reason,
                now,
                now);
    }

    /** Ends a try that waits; false where another was first. */
    static boolean end(Tx tx, long id, State state, String reason) {
        return tx.update(
                        "update endpoint_probe set state = ?, reason = ?, token = null"
                                + " where id = ? and state = 'WAITING'",
                        state,
                        reason,
                        id)
                == 1;
    }

    static Optional<Waiting> byToken(Tx tx, byte[] token) {
        return tx.one(
                "select id, endpoint, ends_at, message from endpoint_probe"
                        + " where token = ? and state = 'WAITING'",
                ProbeRows::waiting,
                token);
    }

    static List<Waiting> over(Tx tx, Instant now) {
        return tx.list(
                "select id, endpoint, ends_at, message from endpoint_probe"
                        + " where state = 'WAITING' and ends_at <= ? order by ends_at limit 200",
                ProbeRows::waiting,
                now);
    }

    static Optional<Instant> nextEnd(Tx tx) {
        return tx.one(
                        "select min(ends_at) as ends_at from endpoint_probe"
                                + " where state = 'WAITING'",
                        row -> row.instantIfAny("ends_at"))
                .flatMap(at -> at);
    }

    /** When the line may be tried so again; the epoch where it never was. */
    static Instant nextTry(Tx tx, String endpoint, Kind kind, Duration every) {
        Instant own =
                tx.one(
                                "select max(at) as at from endpoint_probe"
                                        + " where endpoint = ? and kind = ?",
                                row -> row.instantIfAny("at"),
                                endpoint,
                                kind)
                        .flatMap(at -> at)
                        .map(at -> at.plus(every))
                        .orElse(Instant.EPOCH);
        Instant budget =
                tx.one(
                                "select at from endpoint_probe where endpoint = ? and kind = ?"
                                        + " order by at desc limit 1 offset ?",
                                row -> row.instant("at").plus(DAY),
                                endpoint,
                                kind,
                                BUDGET - 1)
                        .orElse(Instant.EPOCH);
        return own.isAfter(budget) ? own : budget;
    }

    private static Waiting waiting(Row row) {
        return new Waiting(
                row.number("id"),
                row.text("endpoint"),
                row.instant("ends_at"),
                row.number("message"));
    }
}
