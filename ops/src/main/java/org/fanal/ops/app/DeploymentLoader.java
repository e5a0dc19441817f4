package org.fanal.ops.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.campaigns.plan.CampaignReader;
import org.fanal.campaigns.plan.CampaignSeed;
import org.fanal.campaigns.plan.Paper;
import org.fanal.campaigns.plan.PlanPorts;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.EndpointReader;
import org.fanal.campaigns.referral.EndpointsLoader;
import org.fanal.campaigns.referral.hsds.HsdsReader;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.RoutesLoader;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Offer;
import org.fanal.flows.load.PlaceLoader;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.ScriptLoader;
import org.fanal.flows.load.Serving;
import org.fanal.flows.load.Severity;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Script;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.CarrierKind;
import org.fanal.gateway.channel.ChannelPlan;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.fanal.gateway.channel.ChannelsLoader;
import org.fanal.ops.dispatch.team.Known;
import org.fanal.ops.dispatch.team.TeamsFile;
import org.fanal.ops.dispatch.team.TeamsLoader;

/** Reads a deployment's folder whole, and names everything wrong in it in one pass. */
public final class DeploymentLoader {
    private static final String YAML = ".yaml";
    private static final String REFERRALS = "referrals.yaml";
    private static final Set<String> READ =
            Set.of("fanal.yaml", "places.yaml", "routes.yaml", "referrals.yaml", "teams.yaml");
    private final Path root;
    private final Environment environment;
    private final List<CarrierKind> carriers;
    private final Problems problems = new Problems();
    private final DeploymentFolder folder;

    /**
     * @param root the deployment's folder
     * @param environment what {@code ${NAME}} stands for
     * @param carriers those that a channel may name
     */
    public DeploymentLoader(Path root, Environment environment, List<CarrierKind> carriers) {
        this.root = root;
        this.environment = environment;
        this.carriers = carriers;
        this.folder = new DeploymentFolder(root, problems);
    }

    /**
     * What was read.
     *
     * @param deployment empty where a problem stops {@code run}
     * @param problems all of them, by file and line
     */
    public record Loaded(Optional<Deployment> deployment, List<Problem> problems) {}

    /** Reads it; once. */
    public Loaded load() {
        Optional<Node> file = folder.yaml("fanal.yaml").map(n -> environment.fill(n, problems));
        if (file.isEmpty() && !problems.stop())
            folder.error(
                    "fanal.yaml", "there are no settings here, write this file or copy ops/demo");
        folder.unread(READ, List.of("flows", "languages", "campaigns"));
        Optional<Deployment> deployment = file.flatMap(this::deployment);
        return new Loaded(sound() ? deployment : Optional.empty(), told());
    }

    private List<Problem> told() {
        return problems.sorted().stream().filter(p -> !Environment.follows(p)).toList();
    }

    private boolean sound() {
        return told().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private Optional<Deployment> deployment(Node file) {
        Optional<Settings> settings = new SettingsLoader(problems).load(file);
        if (settings.isEmpty()) return Optional.empty();
        List<ChannelPlan> channels = channels(file);
        Places places =
                folder.yaml("places.yaml")
                        .map(node -> PlaceLoader.load(node, problems))
                        .orElse(Places.of(List.of()));
        List<ChannelSettings> declared =
                ChannelsLoader.settings(items(Environment.assumed(file), new Problems()));
        Script script = script(settings.get(), declared);
        Set<String> languages = languages(script);
        Routes routes =
                folder.yaml("routes.yaml")
                        .map(new RoutesLoader(places, problems)::load)
                        .orElse(new Routes(List.of()));
        List<Endpoint> endpoints = endpoints(places, routes, languages);
        List<CampaignSeed.File> campaigns = campaigns(routes, languages);
        folder.prompts();
        TeamsFile teams = teams(places, routes, declared);
        new CrossChecks(file, script, languages, problems).check(settings.get(), declared);
        if (sound())
            folder.yaml(TeamsLoader.FILE)
                    .ifPresent(node -> new FormsCheck(node, script, problems).check(teams.teams()));
        Deployment deployment =
                new Deployment(
                        root,
                        settings.get().speaking(script.catalogues().defaultTag()),
                        channels,
                        script,
                        places,
                        routes,
                        teams,
                        new SeedFiles(
                                folder.text("places.yaml"),
                                folder.text("routes.yaml"),
                                folder.text(TeamsLoader.FILE),
                                endpointsFile(),
                                folder.text(endpointsFile()),
                                endpoints,
                                campaigns));
        if (sound()) papers(deployment, declared);
        return Optional.of(deployment);
    }

    private void papers(Deployment deployment, List<ChannelSettings> declared) {
        SeedFiles seeds = deployment.seeds();
        Paper paper =
                Paper.of(
                        new PlanPorts.Sending(deployment.settings().name(), declared),
                        deployment.places(),
                        seeds.endpoints());
        new CampaignsCheck(folder, problems)
                .check(
                        seeds.campaigns(),
                        spec ->
                                paper.check(
                                        spec,
                                        deployment.routes(),
                                        deployment.script().catalogues()));
    }

    private List<ChannelPlan> channels(Node file) {
        return new ChannelsLoader(carriers).read(items(file, problems), problems);
    }

    private static List<Node> items(Node file, Problems heard) {
        return Fields.of(file, "fanal.yaml", heard)
                .map(root -> root.items("channels"))
                .orElse(List.of());
    }

    private Script script(Settings settings, List<ChannelSettings> channels) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String kind : List.of("flows", "languages"))
            for (String path : folder.files(kind, YAML))
                folder.text(path).ifPresent(text -> sources.put(path, text));
        if (!settings.languages().usual().isEmpty())
            sources.put(ScriptLoader.DEFAULT_LANGUAGE, settings.languages().usual());
        Serving serving =
                new Serving(
                        settings.conversation().navigation(),
                        Optional.of(settings.name()),
                        channels.stream()
                                .filter(channel -> channel.serves(Audience.CALLERS))
                                .map(this::offer)
                                .toList());
        return ScriptLoader.load(sources, serving, problems);
    }

    private Offer offer(ChannelSettings channel) {
        List<Medium> media = new ArrayList<>();
        if (channel.serviceCode().isPresent()) media.add(Medium.USSD);
        if (channel.number().isPresent()) media.add(Medium.SMS);
        int longest =
                carriers.stream()
                        .filter(kind -> kind.name().equals(channel.carrier()))
                        .mapToInt(CarrierKind::longestText)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
        return new Offer(
                channel.id(), List.copyOf(media), channel.limits(), longest, channel.languages());
    }

    /** Those that have a file, even one that could not be read: that is told where it stands. */
    private Set<String> languages(Script script) {
        Set<String> tags = new LinkedHashSet<>(script.catalogues().tags());
        for (String path : folder.files("languages", YAML))
            tags.add(path.substring("languages/".length(), path.length() - YAML.length()));
        return Set.copyOf(tags);
    }

    private String endpointsFile() {
        boolean hsds = folder.text(REFERRALS).isEmpty() && folder.text(HsdsReader.FILE).isPresent();
        return hsds ? HsdsReader.FILE : REFERRALS;
    }

    /** Out of {@code referrals.yaml}, or out of a directory in HSDS 3.0 where there is none. */
    private List<Endpoint> endpoints(Places places, Routes routes, Set<String> languages) {
        Optional<Node> yaml = folder.yaml(REFERRALS);
        Optional<String> hsds = folder.text(HsdsReader.FILE);
        if (yaml.isPresent() && hsds.isPresent())
            problems.error(
                    yaml.get(),
                    "there is a " + HsdsReader.FILE + " too, keep one of the two directories");
        EndpointReader reader = EndpointReader.checking(places, ids(routes), languages, problems);
        return yaml.map(new EndpointsLoader(places, ids(routes), languages, problems)::load)
                .or(() ->
                        hsds.map(text ->
                                new HsdsReader(reader, problems).read(HsdsReader.FILE, text)))
                .orElse(List.of());
    }

    private List<CampaignSeed.File> campaigns(Routes routes, Set<String> languages) {
        CampaignReader reader = new CampaignReader(routes, languages, problems);
        List<CampaignSeed.File> campaigns = new ArrayList<>();
        for (String path : folder.files("campaigns", YAML))
            folder.yaml(path)
                    .flatMap(reader::read)
                    .ifPresent(spec ->
                            campaigns.add(
                                    new CampaignSeed.File(
                                            path, folder.text(path).orElse(""), spec)));
        return List.copyOf(campaigns);
    }

    private TeamsFile teams(Places places, Routes routes, List<ChannelSettings> channels) {
        return new TeamsLoader(new Known(places, ids(routes), channels), problems)
                .load(folder.text(TeamsLoader.FILE));
    }

    private static Set<String> ids(Routes routes) {
        return routes.all().stream().map(Route::id).collect(Collectors.toUnmodifiableSet());
    }
}
