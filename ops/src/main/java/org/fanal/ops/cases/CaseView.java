package org.fanal.ops.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.effect.Urgency;

/**
 * A case as the API shows it: nothing in it identifies the caller or was said by them (R10).
 *
 * @param code what people call it: letters and digits
 * @param form what kind of report; empty where the caller never came to say
 * @param place id of the place; empty where none was matched
 * @param partial whether all that is known comes from a conversation that broke off
 * @param drill whether it is an exercise
 * @param alerts its alerts, oldest first
 */
public record CaseView(
        long id,
        String code,
        CaseStatus status,
        Urgency urgency,
        Optional<String> form,
        Optional<String> place,
        boolean partial,
        boolean drill,
        Instant openedAt,
        List<AlertLine> alerts) {

    /**
     * An alert of the case in one line.
     *
     * @param takenBy id of the responder who has it
     * @param step of its policy, from 1
     */
    public record AlertLine(String code, AlertState state, Optional<String> takenBy, int step) {}
}
