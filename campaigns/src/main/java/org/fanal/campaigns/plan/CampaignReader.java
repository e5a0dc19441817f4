package org.fanal.campaigns.plan;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fanal.campaigns.audience.Audience;
import org.fanal.campaigns.plan.CampaignSpec.Content;
import org.fanal.campaigns.plan.CampaignSpec.Variant;
import org.fanal.campaigns.referral.Requirement;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;
import org.fanal.flows.medium.Medium;

/** Reads the one form of a campaign: {@code campaigns/*.yaml}, or the API's JSON (DESIGN 5). */
public final class CampaignReader {
    private static final int MOST_VARIANTS = 4;

    private final Predicate<String> routes;
    private final Predicate<String> languages;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    /**
     * @param routes those that an audience may name
     * @param languages tags of the languages there are
     */
    public CampaignReader(Routes routes, Set<String> languages, Problems problems) {
        this(route -> routes.byId(route).isPresent(), languages::contains, problems);
    }

    private CampaignReader(
            Predicate<String> routes, Predicate<String> languages, Problems problems) {
        this.routes = routes;
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * What the store kept, in the form that {@link CampaignWriter#json} wrote: what it names was
     * there when it was written.
     */
    static CampaignSpec stored(String json) {
        Problems problems = new Problems();
        return YamlFile.read("store", json, problems)
                .flatMap(new CampaignReader(_ -> true, _ -> true, problems)::read)
                .orElseThrow(
                        () -> new IllegalStateException("a campaign that was kept: malformed"));
    }

    /** The campaign of a file; empty where an error, which is among the problems, forbids it. */
    public Optional<CampaignSpec> read(Node file) {
        Problems own = new Problems();
        Optional<CampaignSpec> spec =
                Fields.of(file, "a campaign", own).map(fields -> campaign(fields, own));
        for (Problem each : own.sorted()) problems.add(each);
        return own.stop() ? Optional.empty() : spec;
    }

    private CampaignSpec campaign(Fields campaign, Problems own) {
        String id = campaign.required("campaign", PlanFields.ID, PlanFields::id).orElse("");
        if (!id.isEmpty() && !ids.add(id))
            campaign.error("campaign", "two campaigns have the id '" + id + "', rename one");
        String objective = campaign.textIfAny("objective").orElse("");
        Audience audience = new Audience("", Set.of(), List.of(), Set.of());
        if (campaign.has("audience"))
            audience = campaign.fields("audience").map(this::audience).orElse(audience);
        else campaign.error("audience", "a campaign needs 'audience', say whom it speaks to");
        Set<Requirement> requires = new LinkedHashSet<>();
        for (Fields each : campaign.each("requires", "a requirement")) {
            var _ = requires.add(new Requirement(each.text("need")));
            each.done();
        }
        Content content = content(campaign);
        PlanFields plan = new PlanFields(campaign, own);
        CampaignSpec spec =
                new CampaignSpec(
                        id,
                        objective.strip(),
                        audience,
                        List.copyOf(requires),
                        content,
                        plan.timing(),
                        plan.limits());
        campaign.done();
        return spec;
    }

    private Audience audience(Fields audience) {
        // everybody of some countries, or people on a route: one of them says whom
        boolean countriesAlone = audience.has("countries") && !audience.has("route");
        String route = countriesAlone ? "" : audience.text("route");
        if (!route.isEmpty() && !routes.test(route))
            audience.error(
                    "route",
                    "routes.yaml has no route '" + route + "', add it there or correct the id");
        Set<Stage> stages = new LinkedHashSet<>();
        for (String tag : audience.texts("stages")) {
            Optional<Stage> stage = Stage.of(tag);
            if (stage.isEmpty())
                audience.error("stages", "a stage is " + Stage.words() + ", write it so");
            stage.ifPresent(stages::add);
        }
        if (countriesAlone && !stages.isEmpty())
            audience.error("stages", "a stage is on a route, name the 'route' or take it out");
        List<String> tags = audience.texts("languages").stream().distinct().toList();
        for (String tag : tags)
            if (!languages.test(tag))
                audience.error(
                        "languages",
                        "there is no languages/" + tag + ".yaml, add it or take '" + tag + "' out");
        Set<String> countries = new LinkedHashSet<>(audience.texts("countries"));
        for (String country : countries)
            if (!PlanFields.country(country))
                audience.error(
                        "countries",
                        "'" + country + "' is no country, write its two letters such as SN");
        audience.done();
        return new Audience(route, Set.copyOf(stages), tags, Set.copyOf(countries));
    }

    private static Content content(Fields campaign) {
        Medium medium =
                campaign.required("medium", "sms or voice", CampaignReader::medium)
                        .orElse(Medium.SMS);
        String text = campaign.text("text");
        List<Variant> variants =
                campaign.each("variants", "a variant").stream().map(each -> variant(each)).toList();
        Set<String> keys = new HashSet<>(Set.of(text));
        for (Variant each : variants)
            if (!keys.add(each.text()))
                campaign.error(
                        "variants", "'" + each.text() + "' stands here twice, keep one of them");
        if (variants.size() > MOST_VARIANTS)
            campaign.error(
                    "variants",
                    "a campaign has " + MOST_VARIANTS + " variants at most, take some out");
        if (variants.stream().mapToInt(Variant::percent).sum() > 99)
            campaign.error(
                    "variants",
                    "the variants leave nobody for 'text', lower their shares to 99% in all");
        return new Content(medium, text, variants);
    }

    private static Variant variant(Fields variant) {
        String text = variant.text("text");
        int percent =
                variant.required("share", "a share such as 50%", PlanFields::share)
                        .filter(share -> share > 0)
                        .orElse(0);
        if (percent == 0) variant.error("share", "a variant's share is at least 1%, raise it");
        variant.done();
        return new Variant(text, percent);
    }

    private static Optional<Medium> medium(String text) {
        return switch (text) {
            case "sms" -> Optional.of(Medium.SMS);
            case "voice" -> Optional.of(Medium.VOICE);
            default -> Optional.empty();
        };
    }
}
