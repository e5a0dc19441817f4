package org.fanal.campaigns.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.fanal.campaigns.route.Stage;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A preview as the API shows it: it tells nothing of one person or a few (R16, R21), so that nobody
 * learns of a number by adding it to an audience of their own. What is not shown is null, or not
 * listed. JSON.
 */
public final class PreviewView {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String FEW = "Counts under 11 are not shown.";

    private final Preview preview;
    private final boolean small;
    private final boolean some;
    private final double scale;

    private PreviewView(Preview preview) {
        this.preview = preview;
        Preview.People people = preview.people();
        int out = people.audience() - people.written();
        this.small = people.audience() < SmallCells.LEAST;
        this.some = !small && (out < SmallCells.LEAST || people.written() >= SmallCells.LEAST);
        // as if the few who are left out were not
        this.scale =
                out < SmallCells.LEAST && people.written() > 0
                        ? (double) people.audience() / people.written()
                        : 1;
    }

    /** What is shown of a preview. */
    public static String of(Preview preview) {
        return new PreviewView(preview).json();
    }

    private String json() {
        Preview.People people = preview.people();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("campaign", preview.campaign());
        view.put("revision", preview.revision());
        view.put("at", CampaignViews.instant(Optional.of(preview.at())));
        view.put("note", FEW);
        view.put(
                "audience",
                CampaignViews.orNull(Optional.of(people.audience()).filter(_ -> !small)));
        view.put("written", many(people.written()));
        people(view);
        view.put("texts", preview.texts().stream().map(PreviewView::text).toList());
        view.put("segments", many(preview.cost().segments()));
        view.put(
                "cost",
                CampaignViews.orNull(preview.cost().amount().filter(_ -> some).map(this::scaled)));
        view.put("unpricedSegments", many(preview.cost().unpriced()));
        pace(view);
        view.put("blockers", CampaignViews.findings(preview.findings(), true));
        view.put("warnings", CampaignViews.findings(preview.findings(), false));
        return JSON.writeValueAsString(view);
    }

    private void pace(Map<String, Object> view) {
        Preview.Pace pace = preview.pace();
        view.put("begins", minute(pace.begins(), UnaryOperator.identity()));
        view.put("ends", minute(pace.ends(), at -> at.plus(Duration.ofMinutes(1)).minusMillis(1)));
        view.put(
                "contactsAnHour",
                CampaignViews.orNull(pace.contacts().filter(_ -> some).map(each -> each * scale)));
        view.put("capacityAnHour", CampaignViews.orNull(pace.capacity()));
    }

    /** Groups and those left out are one table of different people. */
    private void people(Map<String, Object> view) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Preview.Group> groups = preview.people().groups();
        for (int i = 0; i < groups.size(); i++)
            counts.put("+" + i, (long) groups.get(i).recipients());
        // that nobody is left out for a reason must look as if a few were
        for (String reason : Preview.REASONS)
            counts.put(reason, (long) preview.people().leftOut().getOrDefault(reason, 0));
        List<Map<String, Object>> listed = new ArrayList<>();
        Map<String, Object> out = new LinkedHashMap<>();
        hidden(counts)
                .forEach((name, count) -> {
                    if (count.isEmpty()) return;
                    if (name.startsWith("+")) {
                        boolean _ =
                                listed.add(group(groups.get(Integer.parseInt(name.substring(1)))));
                    } else {
                        out.put(name, count.getAsLong());
                    }
                });
        view.put("groups", listed);
        view.put("leftOut", out);
    }

    private Map<String, OptionalLong> hidden(Map<String, Long> counts) {
        return small ? Map.of() : SmallCells.hidden(counts);
    }

    private String scaled(BigDecimal exact) {
        return scale == 1
                ? exact.toPlainString()
                : exact.multiply(BigDecimal.valueOf(scale))
                        .setScale(exact.scale(), RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private Object many(long exact) {
        return CampaignViews.orNull(Optional.of(Math.round(exact * scale)).filter(_ -> some));
    }

    /** To the second it would tell how many there are. */
    private Object minute(Optional<Instant> at, UnaryOperator<Instant> up) {
        return CampaignViews.instant(
                at.filter(_ -> some).map(up).map(each -> each.truncatedTo(ChronoUnit.MINUTES)));
    }

    private static Map<String, Object> group(Preview.Group group) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "route",
                CampaignViews.orNull(Optional.of(group.route()).filter(r -> !r.isEmpty())));
        view.put("stage", CampaignViews.orNull(group.stage().map(Stage::tag)));
        view.put("language", group.language());
        view.put("country", group.country());
        view.put("recipients", group.recipients());
        return view;
    }

    private static Map<String, Object> text(Preview.Text text) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("text", text.text());
        view.put("language", text.language());
        view.put("encoding", text.unicode() ? "ucs2" : "gsm7");
        view.put("segments", text.segments());
        view.put("glimpse", text.glimpse());
        return view;
    }
}
