package org.fanal.campaigns.audience.focal;

import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.place.Place;

/** What a focal point wrote. */
public sealed interface FocalLine {

    /**
     * Somebody is enrolled.
     *
     * @param stage empty: that of the focal point's own place
     */
    record Enrol(Msisdn number, String language, Optional<Stage> stage) implements FocalLine {
        @Override
        public String toString() {
            return "Enrol[" + number + "]";
        }
    }

    /**
     * A session was held.
     *
     * @param campaign id of a campaign, or empty
     */
    record Session(int people, Place place, String campaign) implements FocalLine {}

    /**
     * It has the words of one of these and no other, and something is missing or is no number.
     *
     * @param what keys of texts that name it, such as {@code focal.number}
     */
    record Unclear(Set<String> what) implements FocalLine {}

    /** It has another shape: it is for somebody else. */
    record Other() implements FocalLine {}
}
