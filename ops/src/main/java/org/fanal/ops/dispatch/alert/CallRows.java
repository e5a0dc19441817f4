package org.fanal.ops.dispatch.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.dispatch.rule.Called;
import org.fanal.ops.dispatch.rule.Progress;
import org.jspecify.annotations.Nullable;

/** Whom alerts have called, and by which number each knows the alert. */
final class CallRows {
    /** The number that means all of them: never one of them. */
    private static final int ALL = 100;

    private CallRows() {}

    /** Notes that an alert calls somebody at a step; gives their number for it. */
    static int call(Tx tx, long alert, Called called, Progress at, Instant now) {
        Optional<Integer> known =
                tx.one(
                        "update alert_call set team = ?, police = ?, round = ?, step = ?,"
                                + " rung_at = ? where alert_id = ? and responder = ?"
                                + " returning number",
                        row -> (int) row.number("number"),
                        called.team(),
                        called.police(),
                        at.round(),
                        at.step(),
                        now,
                        alert,
                        called.responder());
        return known.orElseGet(() -> insert(tx, alert, called, at, now));
    }

    /** With the smallest number that is free for them. */
    private static int insert(Tx tx, long alert, Called called, Progress at, Instant now) {
        while (true) {
            int number = free(tx, called.responder());
            int inserted =
                    tx.update(
                            """
                            insert into alert_call (alert_id, responder, team, police, number,
                                round, step, rung_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict do nothing
                            """,
                            alert,
                            called.responder(),
                            called.team(),
                            called.police(),
                            number,
                            at.round(),
                            at.step(),
                            now);
            // else another alert took the number meanwhile, and is committed by now
            if (inserted == 1) return number;
        }
    }

    private static int free(Tx tx, String responder) {
        Set<Integer> used =
                Set.copyOf(
                        tx.list(
                                "select number from alert_call"
                                        + " where responder = ? and released = 0",
                                row -> (int) row.number("number"),
                                responder));
        int number = 1;
        while (used.contains(number) || number == ALL) number++;
        return number;
    }

    static Optional<Call> find(Tx tx, long alert, String responder) {
        return tx.one(
                "select * from alert_call where alert_id = ? and responder = ?",
                CallRows::call,
                alert,
                responder);
    }

    /** All calls of somebody to alerts that are open, by their numbers. */
    static List<Call> open(Tx tx, String responder) {
        return tx.list(
                "select * from alert_call where responder = ? and released = 0 order by number",
                CallRows::call,
                responder);
    }

    /** The last call of somebody under a number, to an alert that is open or was. */
    static Optional<Call> byNumber(Tx tx, String responder, int number) {
        return tx.one(
                "select * from alert_call where responder = ? and number = ?"
                        + " order by released, rung_at desc limit 1",
                CallRows::call,
                responder,
                number);
    }

    /** They passed, fell silent or cannot be reached: for the rest of the round. */
    static void out(Tx tx, long alert, String responder, int round) {
        tx.update(
                "update alert_call set out_round = ?, held_until = null"
                        + " where alert_id = ? and responder = ?",
                round,
                alert,
                responder);
    }

    static Set<String> outs(Tx tx, long alert, int round) {
        return Set.copyOf(
                tx.list(
                        "select responder from alert_call where alert_id = ? and out_round = ?",
                        row -> row.text("responder"),
                        alert,
                        round));
    }

    /** Whether all that the last step called are out; the police weigh nothing (R13). */
    static boolean exhausted(Tx tx, Alert alert) {
        return tx.one(
                        "select 1 as one from alert_call where alert_id = ? and round = ?"
                                + " and step = ? and police = 0"
                                + " and (out_round is null or out_round <> ?) limit 1",
                        row -> row.number("one"),
                        alert.id(),
                        alert.round(),
                        alert.step() - 1,
                        alert.round())
                .isEmpty();
    }

    /** Nobody is out any more, and nobody was called yet. */
    static void renew(Tx tx, long alert) {
        tx.update(
                "update alert_call set out_round = null, held_until = null, step = -1"
                        + " where alert_id = ?",
                alert);
    }

    /** The alert has closed: its numbers are free again. */
    static void release(Tx tx, long alert) {
        tx.update(
                "update alert_call set released = 1, held_until = null where alert_id = ?", alert);
    }

    /** What is held back of it is needed no more. */
    static void unhold(Tx tx, long alert) {
        tx.update(
                "update alert_call set held_until = null"
                        + " where alert_id = ? and held_until is not null",
                alert);
    }

    static void hold(Tx tx, long alert, String responder, @Nullable Instant until) {
        tx.update(
                "update alert_call set held_until = ? where alert_id = ? and responder = ?",
                until,
                alert,
                responder);
    }

    /** Other alerts that still ring and called them for that team within the span before now. */
    static List<Recent> recent(
            Tx tx, long alert, String responder, String team, Instant now, Duration span) {
        return tx.list(
                "select c.rung_at, c.held_until, a.urgency, a.drill from alert_call c"
                        + " join alert a on a.id = c.alert_id where c.responder = ? and c.team = ?"
                        + " and c.released = 0 and c.alert_id <> ? and c.rung_at > ?"
                        + " and a.state = 'RINGING' order by c.rung_at",
                row ->
                        new Recent(
                                row.instant("rung_at"),
                                row.instantIfAny("held_until"),
                                row.value("urgency", Urgency.class),
                                row.flag("drill")),
                responder,
                team,
                alert,
                now.minus(span));
    }

    /** Those for whom something that was held back is due. */
    static List<String> heldBack(Tx tx, Instant now) {
        return tx.list(
                "select distinct responder from alert_call where held_until <= ?"
                        + " order by responder",
                row -> row.text("responder"),
                now);
    }

    /** Ends the holding back of what is due for somebody; gives what it was, by their numbers. */
    static List<Call> takeHeld(Tx tx, String responder, Instant now) {
        List<Call> held =
                tx.list(
                        "select * from alert_call where responder = ? and held_until <= ?"
                                + " order by number",
                        CallRows::call,
                        responder,
                        now);
        tx.update(
                "update alert_call set held_until = null, rung_at = ?"
                        + " where responder = ? and held_until <= ?",
                now,
                responder,
                now);
        return held;
    }

    static Optional<Instant> nextHeld(Tx tx) {
        return tx.one(
                        "select min(held_until) as at from alert_call where held_until is not null",
                        row -> row.instantIfAny("at"))
                .flatMap(at -> at);
    }

    /** Ids of the alerts that ring for somebody, and that they are not out of. */
    static List<Long> ringing(Tx tx, String responder) {
        return tx.list(
                "select a.id from alert_call c join alert a on a.id = c.alert_id"
                        + " where c.responder = ? and c.released = 0 and a.state = 'RINGING'"
                        + " and (c.out_round is null or c.out_round <> a.round) order by c.number",
                row -> row.number("id"),
                responder);
    }

    /** Those whom an alert has called. */
    static List<String> called(Tx tx, long alert) {
        return tx.list(
                "select responder from alert_call where alert_id = ? order by responder",
                row -> row.text("responder"),
                alert);
    }

    private static Call call(Row row) {
        return new Call(
                row.number("alert_id"),
                row.text("responder"),
                row.text("team"),
                row.flag("police"),
                (int) row.number("number"),
                row.numberIfAny("out_round").map(Long::intValue));
    }

    /**
     * A call.
     *
     * @param team for which they were called
     * @param number theirs for the alert
     * @param outRound in which they are out
     */
    record Call(
            long alert,
            String responder,
            String team,
            boolean police,
            int number,
            Optional<Integer> outRound) {}

    /**
     * A call a short while ago.
     *
     * @param heldUntil until when it is held back
     * @param urgency of its alert, as it is now
     * @param drill whether that is an exercise
     */
    record Recent(Instant rungAt, Optional<Instant> heldUntil, Urgency urgency, boolean drill) {

        /** Whether an alert may be kept back for it: never for a lesser one, or an exercise. */
        boolean weighsOn(Alert alert) {
            return !alert.urgency().above(urgency) && (alert.drill() || !drill);
        }
    }
}
