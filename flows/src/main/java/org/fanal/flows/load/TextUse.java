package org.fanal.flows.load;

/**
 * Where a flow uses a text.
 *
 * @param key the text's key
 * @param at where it stands in the flow
 * @param step id of the step
 * @param part what it is there
 */
record TextUse(String key, Node at, String step, Part part) {
    /** What a text is in its step. */
    enum Part {
        /** A question, or something said. */
        TEXT,
        /** The words of a choice. */
        LABEL,
        /** The question of a {@code consent} step, which may call things by their names (R4). */
        CONSENT
    }
}
