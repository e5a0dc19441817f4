package org.fanal.campaigns.audience;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody's yes to campaigns, and what we are told of them (R12).
 *
 * @param language BCP 47 tag
 * @param place id of the place they are at; empty where nobody said
 * @param country ISO 3166 alpha-2 of their number
 * @param zone their own time zone, where it differs from that of their place
 * @param consent how and when
 */
public record Enrolment(
        String language, String place, String country, Optional<ZoneId> zone, Consent consent) {

    /**
     * The consent itself.
     *
     * @param source who told us of it
     * @param actor id of the focal point or of the person at the desk; empty for their own word
     * @param wording what they agreed to, or where that is written down; kept sealed
     * @param at when
     */
    public record Consent(Source source, String actor, String wording, Instant at) {
        @Override
        public String toString() {
            return "Consent[" + source.tag() + "]";
        }
    }
}
