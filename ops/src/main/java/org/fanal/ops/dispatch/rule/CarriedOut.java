package org.fanal.ops.dispatch.rule;

import java.util.List;
import java.util.Locale;

/**
 * A step that was carried out.
 *
 * @param round from 0
 * @param step its index in the policy
 * @param people whom it calls; may be empty
 * @param ending how it went
 */
public record CarriedOut(int round, int step, List<Called> people, Ending ending) {

    /** What became of a step. */
    public enum Ending {
        /** Somebody is called. */
        RANG,
        /** All whom it would call are out already in this round: passed at once. */
        ALL_OUT,
        /** Nobody is on duty, or can be called: passed at once, and supervisors are told. */
        NOBODY,
        /** It calls by voice alone, which does not exist yet: passed at once. */
        VOICE;

        /** As a timeline has it. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
