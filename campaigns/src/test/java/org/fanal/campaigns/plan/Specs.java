package org.fanal.campaigns.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Stage;
import org.fanal.campaigns.route.Waypoint;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;

/** Campaigns for tests, read from their one form. */
final class Specs {
    static final String DRY_SEASON =
            """
            campaign: dry-season
            objective: "People leaving Saint-Louis know the number and what it does"
            audience: { route: atlantic, stages: [origin], languages: [fr, wo] }
            requires: [{ need: hotline }, { need: shelter }]
            medium: sms
            text: campaign.dry-season
            window: { from: "09:00", to: "19:00" }
            start: 2026-12-01T09:00
            holdout: 10%
            """;

    private static final Routes ROUTES =
            new Routes(
                    List.of(
                            new Route(
                                    "atlantic",
                                    "Atlantic",
                                    List.of(new Waypoint("SN-SL", Stage.ORIGIN)),
                                    List.of())));

    private Specs() {}

    static CampaignSpec drySeason() {
        return of(DRY_SEASON);
    }

    static CampaignSpec of(String yaml) {
        Problems problems = new Problems();
        Optional<CampaignSpec> spec = read(yaml, problems);
        return spec.orElseThrow(() -> new AssertionError(problems.sorted().toString()));
    }

    static List<String> problems(String yaml) {
        Problems problems = new Problems();
        var _ = read(yaml, problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private static Optional<CampaignSpec> read(String yaml, Problems problems) {
        return YamlFile.read("campaigns/x.yaml", yaml, problems)
                .flatMap(new CampaignReader(ROUTES, Set.of("fr", "wo", "en"), problems)::read);
    }
}
