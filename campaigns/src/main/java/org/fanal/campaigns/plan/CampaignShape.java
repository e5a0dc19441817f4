package org.fanal.campaigns.plan;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;

/** Checks the keys and the shape of one {@code campaigns/*.yaml} (DESIGN 5); it keeps nothing. */
public final class CampaignShape {
    private final Routes routes;
    private final Set<String> languages;
    private final Problems problems;

    /**
     * @param languages tags of the languages there are
     */
    public CampaignShape(Routes routes, Set<String> languages, Problems problems) {
        this.routes = routes;
        this.languages = languages;
        this.problems = problems;
    }

    /** Reports everything wrong in the file. */
    public void check(Node file) {
        Fields.of(file, "a campaign", problems).ifPresent(this::campaign);
    }

    private void campaign(Fields campaign) {
        var _ = campaign.text("campaign");
        var _ = campaign.textIfAny("objective");
        if (campaign.has("audience")) campaign.fields("audience").ifPresent(this::audience);
        else campaign.error("audience", "a campaign needs 'audience', say whom it speaks to");
        for (Fields each : campaign.each("requires", "a requirement")) {
            var _ = each.text("need");
            each.done();
        }
        var _ =
                campaign.required(
                        "medium",
                        "sms or voice",
                        text -> Optional.of(text).filter(Set.of("sms", "voice")::contains));
        var _ = campaign.text("text");
        campaign.fields("window").ifPresent(this::window);
        var _ = campaign.required("start", "such as 2026-12-01T09:00", CampaignShape::start);
        var _ = campaign.parsed("holdout", 0, "a share such as 10%", CampaignShape::share);
        campaign.done();
    }

    private void audience(Fields audience) {
        String route = audience.text("route");
        if (!route.isEmpty() && routes.byId(route).isEmpty())
            audience.error(
                    "route",
                    "routes.yaml has no route '" + route + "', add it there or correct the id");
        for (String stage : audience.texts("stages"))
            if (Stage.of(stage).isEmpty())
                audience.error("stages", "a stage is " + Stage.words() + ", write it so");
        for (String tag : audience.texts("languages"))
            if (!languages.contains(tag))
                audience.error(
                        "languages",
                        "there is no languages/" + tag + ".yaml, add it or take '" + tag + "' out");
        audience.done();
    }

    private void window(Fields window) {
        var _ = window.required("from", "a time such as 09:00", CampaignShape::time);
        var _ = window.required("to", "a time such as 19:00", CampaignShape::time);
        window.done();
    }

    private static Optional<LocalDateTime> start(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text) {
        if (text.equals("24:00")) return Optional.of(LocalTime.MAX);
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> share(String text) {
        if (!text.matches("[0-9]{1,2}%")) return Optional.empty();
        return Optional.of(Integer.parseInt(text.substring(0, text.length() - 1)));
    }
}
