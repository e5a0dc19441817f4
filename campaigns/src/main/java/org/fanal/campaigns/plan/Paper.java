package org.fanal.campaigns.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fanal.campaigns.plan.KnownContacts.Known;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.Requirement;
import org.fanal.campaigns.route.Routes;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.ChannelSettings;

/** What can be told of a campaign from what is written, whatever works now. */
public final class Paper {
    private final PlanPorts.Sending sending;
    private final Places places;
    private final List<Known> known;

    Paper(PlanPorts.Sending sending, Places places, List<Known> known) {
        this.sending = sending;
        this.places = places;
        this.known = known;
    }

    /** As a deployment's files have it: {@code check}. */
    public static Paper of(PlanPorts.Sending sending, Places places, List<Endpoint> endpoints) {
        return new Paper(sending, places, endpoints.stream().map(Known::of).toList());
    }

    /** What forbids that the campaign of a file is approved, and what only warns. */
    public List<Finding> check(CampaignSpec spec, Routes routes, Catalogues texts) {
        return check(
                spec,
                Ground.of(spec.audience(), routes.all(), places),
                new CampaignTexts(() -> texts));
    }

    List<Finding> check(CampaignSpec spec, Ground ground, CampaignTexts texts) {
        List<Said> said = texts.all(spec);
        Set<Finding> found = new LinkedHashSet<>(whole(spec, ground));
        found.addAll(served(spec));
        found.addAll(texts.faults(spec));
        found.addAll(
                new ContentLint(
                                sending.name(),
                                senders(ground),
                                ground.countries(),
                                Links.hosts(known, spec))
                        .check(said));
        found.addAll(new NumberLint(known, places).check(spec, ground, said));
        found.addAll(ways(spec, ground));
        return List.copyOf(found);
    }

    private List<Finding> served(CampaignSpec spec) {
        return spec.requires().stream()
                .map(Requirement::need)
                .distinct()
                .filter(need -> known.stream().noneMatch(each -> each.needs().contains(need)))
                .map(need ->
                        Finding.blocker(
                                "need",
                                "no referral endpoint serves '"
                                        + need
                                        + "', so it would speak to nobody; add one, or require"
                                        + " another need"))
                .toList();
    }

    private static List<Finding> whole(CampaignSpec spec, Ground ground) {
        List<Finding> found = new ArrayList<>();
        if (spec.objective().isBlank())
            found.add(
                    Finding.blocker(
                            "objective",
                            "the campaign has no objective, say what is to be different"
                                    + " afterwards"));
        if (spec.audience().languages().isEmpty())
            found.add(
                    Finding.blocker(
                            "languages", "the audience names no languages, list at least one"));
        if (spec.requires().isEmpty())
            found.add(
                    Finding.blocker(
                            "requires",
                            "the campaign requires nothing that works, name at least the need that"
                                    + " its number serves"));
        if (!spec.audience().route().isEmpty() && ground.places().isEmpty())
            found.add(
                    Finding.blocker(
                            "route",
                            "route '"
                                    + spec.audience().route()
                                    + "' has no waypoint of these stages, correct the audience"));
        if (spec.content().medium() != Medium.SMS)
            found.add(
                    Finding.blocker(
                            "medium", "voice messages cannot be sent yet, use medium: sms"));
        return found;
    }

    private List<String> senders(Ground ground) {
        Set<String> senders = new TreeSet<>();
        for (ChannelSettings each : channels(ground)) each.sender().ifPresent(senders::add);
        return List.copyOf(senders);
    }

    private Set<ChannelSettings> channels(Ground ground) {
        Set<ChannelSettings> channels = new LinkedHashSet<>();
        for (String country : ground.countries()) channels.addAll(sending.to(country));
        if (ground.countries().isEmpty()) channels.addAll(sending.to(""));
        return channels;
    }

    private List<Finding> ways(CampaignSpec spec, Ground ground) {
        List<Finding> found = new ArrayList<>();
        if (channels(ground).isEmpty())
            found.add(
                    Finding.blocker("channel", "no channel serves callers, add one to fanal.yaml"));
        spec.limits()
                .budget()
                .ifPresent(budget -> {
                    for (String country : ground.countries())
                        if (!budget.prices().containsKey(country))
                            found.add(
                                    Finding.blocker(
                                            "price",
                                            "the budget has no price for "
                                                    + country
                                                    + ", so it could not be kept, add"
                                                    + " it"));
                });
        return found;
    }
}
