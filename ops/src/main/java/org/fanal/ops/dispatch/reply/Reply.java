package org.fanal.ops.dispatch.reply;

import java.util.Optional;
import org.fanal.ops.dispatch.Outcome;

/** What a responder's message says. */
public sealed interface Reply {

    /**
     * Something to be done.
     *
     * @param which the alert meant
     * @param outcome of a close; empty where it was not said
     */
    record Act(Verb verb, Which which, Optional<Outcome> outcome) implements Reply {}

    /** Take every open alert: {@code 100A}. */
    record TakeAll() implements Reply {}

    /** Nothing that is understood. */
    record Nonsense() implements Reply {}

    /** The alert meant. */
    sealed interface Which {
        /** By the recipient's own number for it. */
        record Numbered(int number) implements Which {}

        /** By its code, upper case. */
        record Coded(String code) implements Which {}

        /** The only one that is open. */
        record Only() implements Which {}
    }
}
