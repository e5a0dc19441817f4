package org.fanal.ops.dispatch.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.dispatch.Parts;
import org.fanal.ops.dispatch.team.Teams;

/**
 * An alert as one of those knows it whom it called.
 *
 * @param responder their id
 * @param team for which they were called
 * @param number theirs for it
 * @param outRound in which they passed or could not be reached
 */
public record Mine(
        long alert, String responder, String team, int number, Optional<Integer> outRound) {

    /** All that called them and are open, by their numbers. */
    public static List<Mine> open(Tx tx, String responder) {
        return CallRows.open(tx, responder).stream().map(Mine::of).toList();
    }

    /** The one that had the number last, open or closed by now. */
    public static Optional<Mine> byNumber(Tx tx, String responder, int number) {
        return CallRows.byNumber(tx, responder, number).map(Mine::of);
    }

    /** The one of a code, open or closed by now. */
    public static Optional<Mine> byCode(Tx tx, String responder, String code) {
        return tx.one(
                        "select c.alert_id from alert_call c join alert a on a.id = c.alert_id"
                                + " where c.responder = ? and a.code = ?"
                                + " order by c.released, a.opened_at desc limit 1",
                        row -> row.number("alert_id"),
                        responder,
                        code)
                .flatMap(alert -> CallRows.find(tx, alert, responder))
                .map(Mine::of);
    }

    /** What it is now. */
    public AlertState state(Tx tx) {
        return AlertRows.find(tx, alert).map(Alert::state).orElse(AlertState.CLOSED);
    }

    /** Whether the case keeps them out, themselves or an agency of theirs (R17). */
    public boolean barred(Tx tx, Parts parts, Teams teams) {
        Set<String> excluded =
                AlertRows.find(tx, alert)
                        .map(one -> parts.cases().excluded(tx, one.caseId()))
                        .orElse(Set.of());
        return teams.keptOut(responder, excluded)
                || teams.team(team).filter(t -> excluded.contains(t.agency())).isPresent();
    }

    /** Whether they have it. */
    public boolean taken(Tx tx) {
        return AlertRows.find(tx, alert).filter(a -> a.takenBy(responder)).isPresent();
    }

    private static Mine of(CallRows.Call call) {
        return new Mine(
                call.alert(), call.responder(), call.team(), call.number(), call.outRound());
    }
}
