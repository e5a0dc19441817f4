package org.fanal.ops.dispatch.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.dispatch.Outcome;
import org.fanal.ops.dispatch.rule.Progress;
import org.fanal.ops.dispatch.team.TeamsText;
import org.fanal.ops.dispatch.watch.Workload;
import org.jspecify.annotations.Nullable;

/** The rows of alerts. Who changes one holds it first, until the end of the transaction. */
final class AlertRows {
    private static final int AT_ONCE = 200;

    /** Somebody acts: where the time is not over the alert is late no more. */
    private static final String IN_TIME =
            " late_at = case when late_at >= ? then null else late_at end,";

    private AlertRows() {}

    static void insert(Tx tx, Alert alert, String team, Instant now) {
        tx.update(
                """
                insert into alert (id, case_id, code, state, urgency, place, drill, team, policy,
                    round, step, next_at, late_at, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                alert.id(),
                alert.caseId(),
                alert.code(),
                alert.state(),
                alert.urgency(),
                alert.place(),
                alert.drill(),
                team,
                TeamsText.of(alert.policy()),
                alert.round(),
                alert.step(),
                alert.nextAt().orElse(null),
                alert.drill() ? null : now.plus(Workload.PATIENCE),
                now);
    }

    static Optional<Alert> find(Tx tx, long id) {
        return tx.one("select * from alert where id = ?", AlertRows::alert, id);
    }

    static Optional<Alert> hold(Tx tx, long id) {
        String select = "select * from alert where id = ?";
        return tx.one(tx.sql(select, select + " for update"), AlertRows::alert, id);
    }

    /** The case's open alert, held. */
    static Optional<Alert> holdOpen(Tx tx, long caseId) {
        String select = "select * from alert where case_id = ? and state <> 'CLOSED'";
        return tx.one(tx.sql(select, select + " for update"), AlertRows::alert, caseId);
    }

    /** Ids of those whose step or reminder is due, the longest due first. */
    static List<Long> due(Tx tx, Instant now) {
        return tx.list(
                "select id from alert where next_at <= ? order by next_at limit ?",
                row -> row.number("id"),
                now,
                AT_ONCE);
    }

    static Optional<Instant> nextDue(Tx tx) {
        return tx.one(
                        "select min(next_at) as at from alert where next_at is not null",
                        row -> row.instantIfAny("at"))
                .flatMap(at -> at);
    }

    /** Those that nobody took in time, each until it is {@link #told}. */
    static List<Late> late(Tx tx, Instant now) {
        return tx.list(
                "select id, late_at from alert where late_at <= ? order by late_at limit ?",
                row -> new Late(row.number("id"), row.instant("late_at")),
                now,
                AT_ONCE);
    }

    /** Once: false where another was first, or somebody took it meanwhile. */
    static boolean told(Tx tx, Late late) {
        return tx.update(
                        "update alert set late_at = null where id = ? and late_at = ?",
                        late.id(),
                        late.at())
                == 1;
    }

    static Optional<Instant> nextLate(Tx tx) {
        return tx.one(
                        "select min(late_at) as at from alert where late_at is not null",
                        row -> row.instantIfAny("at"))
                .flatMap(at -> at);
    }

    static void progress(Tx tx, long id, Progress at) {
        tx.update(
                "update alert set round = ?, step = ?, next_at = ? where id = ?",
                at.round(),
                at.step() + 1,
                at.due(),
                id);
        tx.wake(Topic.ALERTS);
    }

    /** When something happens next by itself; null: nothing does. */
    static void next(Tx tx, long id, @Nullable Instant at) {
        tx.update("update alert set next_at = ? where id = ?", at, id);
        tx.wake(Topic.ALERTS);
    }

    static void reminded(Tx tx, long id, Instant now, Instant next) {
        tx.update("update alert set reminded_at = ?, next_at = ? where id = ?", now, next, id);
        tx.wake(Topic.ALERTS);
    }

    static void take(Tx tx, long id, String responder, String team, Instant now) {
        tx.update(
                "update alert set state = 'TAKEN', taken_by = ?, team = ?, taken_at = ?,"
                        + IN_TIME
                        + " reminded_at = null where id = ?",
                responder,
                team,
                now,
                now,
                id);
    }

    /** Heard of: the time to the reminder begins anew. */
    static void heard(Tx tx, long id, @Nullable Instant next) {
        tx.update("update alert set reminded_at = null, next_at = ? where id = ?", next, id);
        tx.wake(Topic.ALERTS);
    }

    static void close(Tx tx, long id, Outcome outcome, Instant now) {
        tx.update(
                "update alert set state = 'CLOSED', outcome = ?, closed_at = ?,"
                        + IN_TIME
                        + " next_at = null where id = ?",
                outcome,
                now,
                now,
                id);
    }

    /** It rings from before its first step, in the round it is in. */
    static void ringAgain(Tx tx, long id, Instant now) {
        tx.update(
                "update alert set state = 'RINGING', taken_by = null, taken_at = null,"
                        + " reminded_at = null, step = 0, next_at = ? where id = ?",
                now,
                id);
    }

    /** As after a report that is more urgent: another urgency, its policy, the first round. */
    static void renew(Tx tx, Alert alert, String team) {
        tx.update(
                "update alert set urgency = ?, place = ?, policy = ?, team = ?, round = 0"
                        + " where id = ?",
                alert.urgency(),
                alert.place(),
                TeamsText.of(alert.policy()),
                team,
                alert.id());
    }

    static void place(Tx tx, long id, String place) {
        tx.update("update alert set place = ? where id = ?", place, id);
    }

    private static Alert alert(Row row) {
        return new Alert(
                row.number("id"),
                row.number("case_id"),
                row.text("code"),
                row.value("state", AlertState.class),
                row.value("urgency", Urgency.class),
                row.text("place"),
                row.flag("drill"),
                TeamsText.policy(row.text("policy")),
                (int) row.number("round"),
                (int) row.number("step"),
                row.instantIfAny("next_at"),
                row.numberIfAny("reminded_at").isPresent(),
                row.textIfAny("taken_by"));
    }

    /**
     * An alert that nobody took in time.
     *
     * @param at when its time was over
     */
    record Late(long id, Instant at) {}
}
