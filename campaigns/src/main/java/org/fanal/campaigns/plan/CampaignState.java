package org.fanal.campaigns.plan;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a campaign is, and where it may go from there. */
public enum CampaignState {
    DRAFT,
    REVIEW,
    APPROVED,
    SCHEDULED,
    RUNNING,
    PAUSED,
    FINISHED,
    CANCELLED;

    /** As the API writes it: lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The states that may follow this one. */
    public Set<CampaignState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REVIEW, CANCELLED);
            case REVIEW -> EnumSet.of(DRAFT, APPROVED, CANCELLED);
            case APPROVED -> EnumSet.of(DRAFT, SCHEDULED, CANCELLED);
            case SCHEDULED -> EnumSet.of(APPROVED, RUNNING, PAUSED, CANCELLED);
            case RUNNING -> EnumSet.of(PAUSED, FINISHED, CANCELLED);
            case PAUSED -> EnumSet.of(RUNNING, SCHEDULED, CANCELLED);
            case FINISHED, CANCELLED -> EnumSet.noneOf(CampaignState.class);
        };
    }
}
