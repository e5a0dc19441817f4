package org.fanal.flows.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a flow; it does one thing. {@code next} is resolved when the flow is loaded: empty
 * where the flow comes to its end and goes back to the one that called it. Texts are keys of the
 * catalogues.
 */
public sealed interface Step {
    /** Its name, one of a kind in its flow. */
    String id();

    /** The step after it; empty where there is none. */
    Optional<String> next();

    /** A question that waits for the caller. */
    record Ask(String id, String text, Answering answering, Optional<String> next)
            implements Step {}

    /** A text shown with whatever the turn comes to next. */
    record Say(String id, String text, Optional<String> next) implements Step {}

    /** The first branch that holds sets and may go elsewhere. */
    record When(String id, List<Branch> branches, Optional<String> next) implements Step {}

    /** Sets variables. */
    record SetVariables(String id, Map<String, String> set, Optional<String> next)
            implements Step {}

    /** Asks for a consent: 1 yes, 2 no (R12). */
    record Consent(String id, Purpose purpose, String text, Optional<String> next)
            implements Step {}

    /** Asks whether, how and when the caller may be contacted (R3). */
    record Contact(String id, String text, Optional<String> next) implements Step {}

    /** Files a report; its fields are templates. */
    record Report(String id, String form, String urgency, String place, Optional<String> next)
            implements Step {}

    /**
     * Names an endpoint that works now (R22).
     *
     * @param need such as {@code hotline}
     * @param near a template that gives the id of a place, or nothing
     * @param none the text where there is none
     */
    record Refer(String id, String need, String near, String none, Optional<String> next)
            implements Step {}

    /** The caller's own word: a route and a stage. */
    record Subscribe(String id, String route, String stage, Optional<String> next)
            implements Step {}

    /** Rings the people on duty, then takes a message; on USSD and SMS it is passed over. */
    record Connect(String id, String text, Optional<String> next) implements Step {}

    /** Takes a spoken message; on USSD and SMS it is passed over. */
    record Recording(String id, String text, Optional<String> next) implements Step {}

    /** Another flow, and back. */
    record Call(String id, String flow, Optional<String> next) implements Step {}

    /** The neutral way out (R7). */
    record Exit(String id, String text) implements Step {
        @Override
        public Optional<String> next() {
            return Optional.empty();
        }
    }

    /** The end of the conversation, from a called flow too. */
    record End(String id, String text) implements Step {
        @Override
        public Optional<String> next() {
            return Optional.empty();
        }
    }

    /**
     * A branch of a {@code when}.
     *
     * @param condition a FreeMarker condition
     * @param set what it sets
     * @param next where it goes; empty: where the step goes
     */
    record Branch(String condition, Map<String, String> set, Optional<String> next) {}
}
