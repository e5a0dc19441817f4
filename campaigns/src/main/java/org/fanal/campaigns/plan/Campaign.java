package org.fanal.campaigns.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.referral.Promised;

/**
 * A campaign as it stands.
 *
 * @param spec what it is to do
 * @param revision counts what was written, from 1: an approval is of one revision
 * @param state how far it is
 * @param reason why it is there, as whoever moved it said; may be empty
 * @param hands who did what
 * @param times when
 * @param pledge what was approved beside it; empty until then
 */
public record Campaign(
        CampaignSpec spec,
        int revision,
        CampaignState state,
        String reason,
        Hands hands,
        Times times,
        Optional<Pledge> pledge) {

    public String id() {
        return spec.id();
    }

    /** Whether that is what was approved, word for word. */
    public boolean says(Speech speech) {
        return pledge.filter(each -> each.print().equals(speech.pledge().print())).isPresent();
    }

    /** What was promised, by approval, to whoever is spoken to in the language. */
    public Promised promised(String language) {
        return pledge.orElse(new Pledge("", Map.of(), Set.of())).to(spec, language);
    }

    /**
     * Names of staff.
     *
     * @param author who wrote the revision
     * @param scheduledBy who let it start; never the program
     */
    public record Hands(
            String author,
            Optional<String> submittedBy,
            Optional<String> approvedBy,
            Optional<String> scheduledBy) {}

    /**
     * When it came so far.
     *
     * @param changedAt the last change of any kind
     * @param startedAt when it first ran
     * @param endedAt when it was finished or cancelled
     */
    public record Times(
            Instant createdAt,
            Instant changedAt,
            Optional<Instant> submittedAt,
            Optional<Instant> approvedAt,
            Optional<Instant> scheduledAt,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt) {}
}
