package org.fanal.campaigns.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fanal.campaigns.audience.Audience;
import org.fanal.campaigns.plan.CampaignSpec.Budget;
import org.fanal.campaigns.plan.CampaignSpec.Limits;
import org.fanal.campaigns.plan.CampaignSpec.Timing;
import org.fanal.campaigns.plan.CampaignSpec.Waves;
import org.fanal.campaigns.plan.CampaignSpec.Window;
import org.fanal.campaigns.route.Stage;
import org.fanal.campaigns.route.YamlText;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the one form of a campaign: what {@link CampaignReader} reads back is equal. Nothing that
 * is left to a default is left out but what is empty, so that a default may change one day.
 */
public final class CampaignWriter {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private CampaignWriter() {}

    /** As the store keeps it and the API gives it. */
    public static String json(CampaignSpec spec) {
        return JSON.writeValueAsString(tree(spec));
    }

    /** As {@code export} writes {@code campaigns/ID.yaml}. */
    public static String yaml(CampaignSpec spec) {
        return YamlText.of(tree(spec));
    }

    static Map<String, Object> tree(CampaignSpec spec) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("campaign", spec.id());
        if (!spec.objective().isEmpty()) tree.put("objective", spec.objective());
        tree.put("audience", audience(spec.audience()));
        tree.put(
                "requires",
                spec.requires().stream().map(each -> Map.of("need", each.need())).toList());
        tree.put("medium", spec.content().medium().tag());
        tree.put("text", spec.content().text());
        if (!spec.content().variants().isEmpty())
            tree.put(
                    "variants",
                    spec.content().variants().stream()
                            .map(each -> pair("text", each.text(), "share", each.percent() + "%"))
                            .toList());
        timing(tree, spec.timing());
        limits(tree, spec.limits());
        return tree;
    }

    private static Map<String, Object> audience(Audience audience) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!audience.route().isEmpty()) tree.put("route", audience.route());
        if (!audience.stages().isEmpty())
            tree.put("stages", audience.stages().stream().sorted().map(Stage::tag).toList());
        if (!audience.languages().isEmpty()) tree.put("languages", audience.languages());
        if (!audience.countries().isEmpty())
            tree.put("countries", audience.countries().stream().sorted().toList());
        return tree;
    }

    private static void timing(Map<String, Object> tree, Timing timing) {
        Window window = timing.window();
        String to = window.to().equals(LocalTime.MIDNIGHT) ? "24:00" : window.to().toString();
        tree.put("window", pair("from", window.from().toString(), "to", to));
        tree.put("start", timing.start().toString());
        switch (timing.waves()) {
            case Waves.Once _ -> {}
            case Waves.Recurring(Duration every, int times) ->
                    tree.put("repeat", pair("every", duration(every), "times", times));
            case Waves.Triggered(Duration after) -> tree.put("after", duration(after));
        }
    }

    private static void limits(Map<String, Object> tree, Limits limits) {
        if (limits.holdoutPercent() > 0) tree.put("holdout", limits.holdoutPercent() + "%");
        limits.budget().ifPresent(budget -> tree.put("budget", budget(budget)));
        tree.put(
                "cap",
                pair("messages", limits.cap().messages(), "every", duration(limits.cap().every())));
    }

    private static Map<String, Object> budget(Budget budget) {
        Map<String, String> prices = new TreeMap<>();
        for (Map.Entry<String, BigDecimal> each : budget.prices().entrySet()) {
            var _ = prices.put(each.getKey(), each.getValue().toPlainString());
        }
        return pair("most", budget.most().toPlainString(), "prices", prices);
    }

    private static Map<String, Object> pair(String first, Object one, String second, Object other) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(first, one);
        pair.put(second, other);
        return pair;
    }

    /** In the largest unit that holds it whole. */
    private static String duration(Duration duration) {
        for (Unit unit : UNITS)
            if (duration.toMillis() % unit.millis() == 0)
                return duration.toMillis() / unit.millis() + unit.letters();
        throw new IllegalStateException("a duration finer than a millisecond");
    }

    private record Unit(long millis, String letters) {}

    private static final List<Unit> UNITS =
            List.of(
                    new Unit(86_400_000, "d"),
                    new Unit(3_600_000, "h"),
                    new Unit(60_000, "m"),
                    new Unit(1_000, "s"),
                    new Unit(1, "ms"));
}
