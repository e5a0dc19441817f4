package org.fanal.gateway.conversation;

import java.util.Optional;
import org.fanal.flows.medium.Medium;

/**
 * Codes that stand for something when they open a contact: a suffix dialled behind the service code
 * ({@code *384*96*7#}), the first word of a text message. Filled by {@code campaigns}; asked in the
 * transaction of the turn, so it answers from memory.
 */
public interface OpeningCodes {
    /** Knows of none. */
    OpeningCodes NONE = (channel, medium, text) -> Optional.empty();

    /**
     * What the opening stands for.
     *
     * @param channel id of the channel it came by
     * @param text what was dialled behind the service code, or written; may be empty
     */
    Optional<Opening> of(String channel, Medium medium, String text);

    /**
     * The id of the code that a caller means who was asked how they heard of us: the journal may
     * hold it, their own word never.
     */
    default Optional<String> named(String said) {
        return Optional.empty();
    }

    /**
     * A code that is known.
     *
     * @param code its id, which the journal may hold: never a word of the caller
     * @param optOut whether it says that they want nothing more from us (R9)
     */
    record Opening(String code, boolean optOut) {}
}
