package org.fanal.ops.app;

import java.util.List;
import java.util.Set;
import org.fanal.flows.load.NeutralWords;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Script;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.ChannelSettings.Audience;

/** Checks {@code fanal.yaml} against the flows and languages that are there. */
final class CrossChecks {
    private static final String SIMULATED = "simulator";
    private final Node file;
    private final Script script;
    private final Set<String> languages;
    private final Problems problems;

    /**
     * @param file the tree of {@code fanal.yaml}
     * @param languages that have a file
     */
    CrossChecks(Node file, Script script, Set<String> languages, Problems problems) {
        this.file = file;
        this.script = script;
        this.languages = languages;
        this.problems = problems;
    }

    void check(Settings settings, List<ChannelSettings> channels) {
        settings.flows().forEach(this::flow);
        language(settings.languages().usual(), "default");
        settings.languages()
                .byCountry()
                .forEach((country, tag) -> language(tag, "byCountry", country));
        for (ChannelSettings channel : channels) channel(channel, settings);
        if (channels.isEmpty() && !Spot.has(file, "channels"))
            problems.warning(file, "there is no channel, nobody can reach us: add 'channels'");
    }

    private void flow(Medium medium, String flow) {
        if (script.flow(flow).isEmpty())
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
        if (channel.carrier().equals(SIMULATED))
            problems.warning(
                    Spot.of(at, "carrier"),
                    "this channel is simulated, so no real phone reaches it: name a carrier before"
                            + " you serve callers");
        if (!channel.serves(Audience.CALLERS)) return;
        channel.sender().ifPresent(sender -> neutral(at, sender, settings.name()));
        if (!channel.limits().unicode()) plain(at, channel);
        if (channel.serviceCode().isPresent()) answered(at, "serviceCode", Medium.USSD, settings);
        if (channel.number().isPresent()) answered(at, "number", Medium.SMS, settings);
    }

    /** What stands above every message on a caller's phone (R4). */
    private void neutral(Node channel, String sender, String name) {
        boolean named =
                languages.stream()
                        .anyMatch(tag ->
                                NeutralWords.giveaway(sender, tag).isPresent()
                                        || NeutralWords.names(sender, name, tag));
        if (named)
            problems.error(
                    Spot.of(channel, "sender"),
                    "this 'sender' gives the caller away to whoever sees the phone (R4), choose a"
                            + " neutral one such as INFO");
    }

    /** A channel without Unicode offers only what fits GSM 03.38. */
    private void plain(Node at, ChannelSettings channel) {
        List<String> offered =
                channel.languages().isEmpty() ? List.copyOf(languages) : channel.languages();
        List<String> left =
                offered.stream().filter(tag -> !script.needsUnicode(tag, Medium.SMS)).toList();
        if (!offered.isEmpty() && left.isEmpty())
            problems.error(
                    Spot.of(at, "unicode"),
                    "every language here needs more than GSM 03.38, add one that does not or take"
                            + " 'unicode: false' out");
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
