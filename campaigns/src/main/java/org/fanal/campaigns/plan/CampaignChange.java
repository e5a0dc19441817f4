package org.fanal.campaigns.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done to a campaign; kept for ever.
 *
 * @param number its place among the changes of the campaign, from 1
 * @param revision the revision after it
 * @param from the state before it; empty for the first
 * @param who name of somebody of staff; empty for the program
 * @param reason as they said; may be empty
 * @param spec what was written, where something was
 */
public record CampaignChange(
        int number,
        int revision,
        Optional<CampaignState> from,
        CampaignState to,
        String who,
        String reason,
        Optional<CampaignSpec> spec,
        Instant at) {}
