package org.fanal.ops.cases;

import org.fanal.flows.effect.Decision;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.effect.Urgency;

/**
 * A case as dispatch works with it: what was said stays sealed in the store.
 *
 * @param code what people call it
 * @param form empty where the caller never came to say
 * @param place id, or empty
 * @param language BCP 47 tag, or empty
 * @param child whether it concerns a child, or may (R15)
 * @param police the caller's last decision on the police (R13)
 * @param partial whether all of it comes from conversations that broke off
 * @param flagged whether one of them ended by the exit word (R7)
 * @param drill whether it is an exercise
 */
public record CaseFile(
        long id,
        String code,
        Urgency urgency,
        String form,
        String place,
        String language,
        boolean child,
        Decision police,
        boolean partial,
        boolean flagged,
        boolean drill) {

    /** A new case out of its first report. */
    static CaseFile opened(long id, String code, Filing filing, boolean drill) {
        return new CaseFile(
                id,
                code,
                filing.urgency(),
                filing.form(),
                filing.place(),
                filing.language(),
                filing.child(),
                filing.police(),
                filing.partial(),
                filing.flagged(),
                drill);
    }

    /**
     * With a further report of the same caller: urgency only rises, a full report outweighs one
     * that broke off, and nothing that is known is forgotten.
     */
    CaseFile joinedBy(Filing filing) {
        boolean heavier = !filing.partial() || partial;
        return new CaseFile(
                id,
                code,
                filing.urgency().above(urgency) ? filing.urgency() : urgency,
                known(form, filing.form(), heavier),
                known(place, filing.place(), heavier),
                known(language, filing.language(), true),
                child || filing.child(),
                filing.police() == Decision.NOT_ASKED ? police : filing.police(),
                partial && filing.partial(),
                flagged || filing.flagged(),
                drill);
    }

    private static String known(String before, String after, boolean heavier) {
        if (before.isEmpty()) return after;
        return after.isEmpty() || !heavier ? before : after;
    }
}
