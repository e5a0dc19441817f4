package org.fanal.gateway.store;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened, as the journal keeps it.
 *
 * @param id its id
 * @param kind what happened
 * @param at when, by the injected clock
 * @param references ids and codes only, never a number or a word of a person (R10)
 */
public record Event(long id, Kind kind, Instant at, Map<String, String> references) {

    /** The reference as an id. */
    public long id(String reference) {
        return Long.parseLong(text(reference));
    }

    /** The reference; an event without it is a mistake of the program. */
    public String text(String reference) {
        String value = references.get(reference);
        if (value == null) throw new IllegalArgumentException(kind.name() + " has no " + reference);
        return value;
    }
}
