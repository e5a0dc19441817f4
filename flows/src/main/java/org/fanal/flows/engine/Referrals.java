package org.fanal.flows.engine;

import java.time.Instant;
import java.util.Optional;

/** The referral endpoints that work at the instant of the turn; filled by {@code campaigns}. */
public interface Referrals {

    /**
     * The best endpoint that works now.
     *
     * @param need such as {@code hotline} or {@code shelter}
     * @param place id of a place, or empty
     * @param language BCP 47 tag of the caller
     * @param now the instant of the turn
     */
    Optional<Endpoint> best(String need, String place, String language, Instant now);

    /**
     * What a caller is told of it.
     *
     * @param id the endpoint's id
     * @param name its public name
     * @param contact how to reach it, as written in the directory
     */
    record Endpoint(String id, String name, String contact) {}

    /** Knows of none. */
    Referrals NONE = (need, place, language, now) -> Optional.empty();
}
