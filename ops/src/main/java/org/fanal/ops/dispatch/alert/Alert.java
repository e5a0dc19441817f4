package org.fanal.ops.dispatch.alert;

import java.time.Instant;
import java.util.Optional;
import org.fanal.flows.effect.Urgency;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.cases.Timeline.AlertRef;
import org.fanal.ops.dispatch.team.Policy;

/**
 * An alert as the store has it.
 *
 * @param policy as it was when the alert began
 * @param round how often the policy was gone through before, from 0
 * @param step of the policy, from 1; 0 before the first
 * @param nextAt when its next step or reminder is due; empty where nothing more happens by itself
 * @param reminded whether its taker was reminded and has not been heard since
 * @param takenBy id of the responder who has it
 */
public record Alert(
        long id,
        long caseId,
        String code,
        AlertState state,
        Urgency urgency,
        String place,
        boolean drill,
        Policy policy,
        int round,
        int step,
        Optional<Instant> nextAt,
        boolean reminded,
        Optional<String> takenBy) {

    /** Cancels what of it has not left. */
    public String group() {
        return "alert:" + id;
    }

    /** For the timeline. */
    public AlertRef ref() {
        return new AlertRef(id, caseId);
    }

    public boolean ringing() {
        return state == AlertState.RINGING;
    }

    public boolean closed() {
        return state == AlertState.CLOSED;
    }

    /** Whether this responder has it. */
    public boolean takenBy(String responder) {
        return takenBy.filter(responder::equals).isPresent();
    }

    /** With another urgency, and what goes with it. */
    Alert risen(Urgency higher, String where, Policy other) {
        return new Alert(
                id, caseId, code, state, higher, where, drill, other, round, step, nextAt, reminded,
                takenBy);
    }
}
