package org.fanal.flows.load;

import java.util.Optional;
import java.util.Set;

/**
 * Where a step may go.
 *
 * @param steps the ids of the flow
 * @param following the step that follows; empty behind the last
 * @param found is unsure of the ways through the flow once a target is no step
 */
record Targets(Set<String> steps, Optional<String> following, Found found) {
    /** Its own {@code next}, else the step that follows. */
    Optional<String> next(Fields step) {
        return own(step).or(() -> following);
    }

    /** Its own {@code next}; empty where it has none. */
    Optional<String> own(Fields fields) {
        Optional<String> next = fields.textIfAny("next");
        if (next.isEmpty() || steps.contains(next.get())) return next;
        found.unsure = true;
        fields.error(
                "next", "there is no step '" + next.get() + "' in this flow, name one that is");
        return Optional.empty();
    }
}
