package org.fanal.campaigns.plan;

import java.time.Instant;
import java.util.Optional;
import org.fanal.gateway.store.Tx;

/** What the hotline's people can take on beside what comes anyway; filled by the pacing. */
public interface Capacity {
    /** Nothing is known. */
    Capacity UNKNOWN = (tx, spec, at) -> Optional.empty();

    /** The hour that begins at an instant. */
    Optional<Load> at(Tx tx, CampaignSpec spec, Instant at);

    /**
     * What is reckoned with.
     *
     * @param response contacts that a message causes, rather too high
     * @param spare contacts an hour that can be answered beside those that come anyway; 0 for none
     */
    record Load(double response, double spare) {}
}
