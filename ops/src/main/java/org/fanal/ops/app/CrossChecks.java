package org.fanal.ops.app;

import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.ChannelPlan;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.ChannelSettings.Audience;

import java.util.List;
import java.util.Set;

/** Checks {@code fanal.yaml} against the flows and languages that are there. */
final class CrossChecks {
    private final Node file;
    private final Set<String> flows;
    private final Set<String> languages;
    private final Problems problems;

    /**
     * @param file the tree of {@code fanal.yaml}
     * @param flows ids of the flows there are
     * @param languages tags of the languages there are
     */
    CrossChecks(Node file, Set<String> flows, Set<String> languages, Problems problems) {
        this.file = file;
        this.flows = flows;
        this.languages = languages;
        this.problems = problems;
    }

    void check(Settings settings, List<ChannelPlan> channels) {
        settings.flows().forEach(this::flow);
        language(settings.languages().usual(), "default");
        settings.languages()
                .byCountry()
                .forEach((country, tag) -> language(tag, "byCountry", country));
        for (ChannelPlan channel : channels) channel(channel.settings(), settings);
        if (channels.isEmpty() && !Spot.has(file, "channels"))
            problems.warning(file, "there is no channel, nobody can reach us: add 'channels'");
    }

    private void flow(Medium medium, String flow) {
        if (!flows.contains(flow))
            problems.error(
                    Spot.of(file, "flows", medium.tag()),
                    "there is no flow '" + flow + "' in flows/, add it or correct the name");
    }

    private void language(String tag, String... where) {
        if (!tag.isEmpty() && !languages.contains(tag))
            problems.error(
                    Spot.of(Spot.of(file, "languages"), where),
                    "there is no languages/" + tag + ".yaml, add it or correct the tag");
    }

    private void channel(ChannelSettings channel, Settings settings) {
        Node at = Spot.item(Spot.of(file, "channels"), channel.id());
        for (String tag : channel.languages())
            if (!languages.contains(tag))
                problems.error(
                        Spot.of(at, "languages"),
                        "there is no languages/" + tag + ".yaml, add it or take the tag out");
        if (!channel.serves(Audience.CALLERS)) return;
        if (channel.serviceCode().isPresent()) answered(at, "serviceCode", Medium.USSD, settings);
        if (channel.number().isPresent()) answered(at, "number", Medium.SMS, settings);
    }

    private void answered(Node channel, String key, Medium medium, Settings settings) {
        if (settings.flows().containsKey(medium)) return;
        String tag = medium.tag();
        problems.error(
                Spot.of(channel, key),
                "no flow answers those who come by "
                        + tag
                        + ", name one with 'flows: { "
                        + tag
                        + ": … }'");
    }
}
