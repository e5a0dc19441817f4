package org.fanal.campaigns.referral;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an endpoint stands at an instant.
 *
 * @param state whether it works
 * @param reason why, as a tag
 * @param until when time alone will change that; empty: only a signal can
 */
public record Standing(EndpointState state, String reason, Optional<Instant> until) {

    /** Whether it is the same to people, however long it lasts, and by whatever sign it is up. */
    public boolean sameAs(Standing other) {
        return state == other.state && (state == EndpointState.UP || reason.equals(other.reason));
    }
}
