package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.Audience;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignSpec.Cap;
import org.fanal.campaigns.plan.CampaignSpec.Content;
import org.fanal.campaigns.plan.CampaignSpec.Limits;
import org.fanal.campaigns.plan.CampaignSpec.Timing;
import org.fanal.campaigns.plan.CampaignSpec.Window;
import org.fanal.campaigns.referral.Requirement;
import org.fanal.flows.medium.Medium;

/** A campaign for everybody, all day, begun an hour ago; and what a test changes of it. */
record Draft(String id, Content content, Timing timing, Limits limits, Audience audience) {
    static final Cap NO_CAP = new Cap(100, Duration.ofDays(7));
    static final Window ALL_DAY = new Window(LocalTime.MIN, LocalTime.MIN);

    static Draft of(String id) {
        return new Draft(
                id,
                new Content(Medium.SMS, "campaign.text", List.of()),
                new Timing(
                        LocalDateTime.parse("2026-11-03T09:00"),
                        ALL_DAY,
                        new CampaignSpec.Waves.Once()),
                new Limits(0, Optional.empty(), NO_CAP),
                new Audience("", Set.of(), List.of("fr", "wo"), Set.of("SN", "MR", "ES", "BV")));
    }

    Draft to(String... countries) {
        return to(new Audience("", Set.of(), List.of("fr", "wo"), Set.of(countries)));
    }

    Draft to(Audience other) {
        return new Draft(id, content, timing, limits, other);
    }

    Draft says(CampaignSpec.Variant... variants) {
        return new Draft(
                id,
                new Content(Medium.SMS, content.text(), List.of(variants)),
                timing,
                limits,
                audience);
    }

    Draft at(String start, Window window, CampaignSpec.Waves waves) {
        return new Draft(
                id,
                content,
                new Timing(LocalDateTime.parse(start), window, waves),
                limits,
                audience);
    }

    Draft within(Limits other) {
        return new Draft(id, content, timing, other, audience);
    }

    CampaignSpec spec() {
        return new CampaignSpec(
                id,
                "People know the number",
                audience,
                List.of(new Requirement("hotline")),
                content,
                timing,
                limits);
    }
}
