package org.fanal.campaigns.referral;

import java.time.Instant;
import java.util.Optional;

/**
 * All that the store knows of an endpoint.
 *
 * @param card without keepers' phones
 * @param revision of the card, from 1
 * @param editedBy who last changed whom people are sent to, while nobody else has stood for it
 * @param health what its signals said
 * @param written the standing that was written last
 * @param since when that began
 * @param remindedAt when its keepers were last reminded
 */
public record Known(
        Endpoint card,
        long revision,
        String editedBy,
        Health health,
        Standing written,
        Instant since,
        Optional<Instant> remindedAt) {

    /** Where it stands at an instant, whatever was written last. */
    public Standing standing(Instant now) {
        return Judgement.of(card, health, now);
    }

    /** Whether a second person has to look first: one alone sends nobody anywhere. */
    public boolean unseen() {
        return !editedBy.isEmpty();
    }

    /** Whether it works and has room. */
    boolean takes(Instant now) {
        return standing(now).state() == EndpointState.UP && !health.full();
    }
}
