package org.fanal.flows.effect;

/** How a conversation ended. */
public enum Ending {
    /** It came to an {@code end} step. */
    FINISHED,
    /**
     * The caller left by the exit key or word, or an {@code exit} step (R7): silent and flagged.
     */
    EXIT,
    /** Silence, a dropped session, a call hung up. */
    BROKEN_OFF
}
