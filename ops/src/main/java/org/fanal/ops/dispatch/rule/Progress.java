package org.fanal.ops.dispatch.rule;

import java.time.Instant;
import java.util.Set;

/**
 * How far an alert has come in its policy.
 *
 * @param round how often the steps were gone through before, from 0
 * @param step index of the step carried out last; -1 before the first
 * @param due when the next one is
 * @param out ids of those who in this round passed, fell silent after taking, or cannot be reached
 */
public record Progress(int round, int step, Instant due, Set<String> out) {

    /** Before the first step, which is due at once. */
    public static Progress start(Instant now) {
        return new Progress(0, -1, now, Set.of());
    }
}
