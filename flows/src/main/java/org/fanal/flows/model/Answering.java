package org.fanal.flows.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How a question is answered. */
public sealed interface Answering {
    /** One of several keys. */
    record Choices(List<Choice> choices) implements Answering {}

    /**
     * In words or digits of the caller's own.
     *
     * @param save the variable it becomes
     * @param kind how it is understood
     * @param min the least number, or the fewest characters of a text
     * @param max the greatest number, or the most characters of a text
     * @param optional whether it may be passed over (R11)
     */
    record Answer(String save, Kind kind, OptionalInt min, OptionalInt max, boolean optional)
            implements Answering {}

    /** One of the languages of the channel. */
    record ChooseLanguage() implements Answering {}

    /**
     * A key and what it leads to.
     *
     * @param key digits that do not begin with 0
     * @param label key of its text
     * @param set what choosing it sets
     * @param next where it goes; empty: where the step goes
     */
    record Choice(String key, String label, Map<String, String> set, Optional<String> next) {}

    /** How an answer is understood. */
    enum Kind {
        TEXT,
        NUMBER,
        /** Whole years, 1 to 120. */
        AGE,
        /** Matched to a place of the deployment; words where none matches. */
        PLACE,
        PHONE,
        /** Kept as ISO 8601. */
        DATE
    }
}
