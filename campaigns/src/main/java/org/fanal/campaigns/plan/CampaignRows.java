package org.fanal.campaigns.plan;

import java.util.Optional;
import org.fanal.gateway.store.Row;

/** Rows of this package's tables. */
final class CampaignRows {
    static final String CAMPAIGN =
            """
            select spec, revision, state, reason, author, submitted_by, approved_by, scheduled_by,
                created_at, changed_at, submitted_at, approved_at, scheduled_at, started_at,
                ended_at, pledge
            from campaign
            """;

    static final String CHANGE =
            """
            select number, revision, from_state, to_state, who, reason, spec, at
            from campaign_change
            """;

    private CampaignRows() {}

    static Campaign campaign(Row row) {
        return new Campaign(
                CampaignReader.stored(row.text("spec")),
                (int) row.number("revision"),
                row.value("state", CampaignState.class),
                row.text("reason"),
                new Campaign.Hands(
                        row.text("author"),
                        row.textIfAny("submitted_by"),
                        row.textIfAny("approved_by"),
                        row.textIfAny("scheduled_by")),
                new Campaign.Times(
                        row.instant("created_at"),
                        row.instant("changed_at"),
                        row.instantIfAny("submitted_at"),
                        row.instantIfAny("approved_at"),
                        row.instantIfAny("scheduled_at"),
                        row.instantIfAny("started_at"),
                        row.instantIfAny("ended_at")),
                row.textIfAny("pledge").map(Pledge::of));
    }

    static CampaignChange change(Row row) {
        Optional<CampaignState> from = row.textIfAny("from_state").map(CampaignState::valueOf);
        return new CampaignChange(
                (int) row.number("number"),
                (int) row.number("revision"),
                from,
                row.value("to_state", CampaignState.class),
                row.text("who"),
                row.text("reason"),
                row.textIfAny("spec").map(CampaignReader::stored),
                row.instant("at"));
    }
}
