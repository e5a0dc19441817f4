package org.fanal.flows.effect;

import java.util.Map;

/**
 * A report as the conversation gives it.
 *
 * @param form what kind of report; empty where the caller never came to say
 * @param urgency how urgent
 * @param place id of the place matched; empty where none was
 * @param child whether the flow's variable {@code child} is {@code yes} (R15)
 * @param police the caller's consent to the police (R13)
 * @param language BCP 47 tag; empty where none was chosen
 * @param partial whether the conversation broke off before its report
 * @param flagged whether it ended by the exit word (R7)
 * @param answers everything answered or set, by variable: personal, stored only through the vault
 *     (R10)
 */
public record Filing(
        String form,
        Urgency urgency,
        String place,
        boolean child,
        Decision police,
        String language,
        boolean partial,
        boolean flagged,
        Map<String, String> answers) {
    /** The answer under which stands what was written and answers no question. */
    public static final String WORDS = "words";

    /** The answer to a question that was passed over: asked, and not said (R11). */
    public static final String DECLINED = "(declined)";

    @Override
    public String toString() {
        return "Filing[form=" + form + ", urgency=" + urgency + ", partial=" + partial + "]";
    }
}
