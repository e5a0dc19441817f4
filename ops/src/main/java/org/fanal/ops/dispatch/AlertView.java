package org.fanal.ops.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.fanal.flows.effect.Urgency;
import org.fanal.ops.cases.AlertState;

/**
 * An alert as the API shows it.
 *
 * @param code its case's code
 * @param place id of the place; empty where none was matched
 * @param team id of the team that has it, or is called first; empty where there is none
 * @param takenBy id of the responder who has it
 * @param step of its policy, from 1
 * @param outcome empty while it is open
 */
public record AlertView(
        long id,
        String code,
        long caseId,
        AlertState state,
        Urgency urgency,
        Optional<String> place,
        Optional<String> team,
        Optional<String> takenBy,
        int step,
        Instant openedAt,
        Optional<Instant> takenAt,
        Optional<Instant> closedAt,
        Optional<Outcome> outcome) {}
