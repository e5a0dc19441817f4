package org.fanal.gateway.channel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;

/** Reads the list {@code channels:} of {@code fanal.yaml} (DESIGN 5). */
public final class ChannelsLoader {
    private final List<CarrierKind> kinds;

    /** {@code kinds} are the carriers that a channel may name. */
    public ChannelsLoader(List<CarrierKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** Reads every channel; what is wrong is among the problems, and that channel left out. */
    public List<ChannelPlan> read(List<Node> channels, Problems problems) {
        List<ChannelPlan> plans = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : channels) {
            Fields fields = Fields.of(node, "a channel", problems).orElse(null);
            if (fields == null) continue;
            ChannelSettings settings = ChannelFields.read(fields);
            if (!settings.id().isEmpty() && !ids.add(settings.id()))
                fields.error("id", "another channel has this 'id', choose one of its own");
            CarrierKind kind = kind(fields, settings.carrier()).orElse(null);
            // Its own fields are not known: only the carrier's name is to be mended first.
            if (kind == null) continue;
            kind.read(fields, settings)
                    .ifPresent(opening -> plans.add(new ChannelPlan(settings, opening)));
            fields.done();
        }
        return plans;
    }

    /**
     * What is the same for all carriers, of channels whose own fields may be wrong too; reports
     * nothing.
     */
    public static List<ChannelSettings> settings(List<Node> channels) {
        Problems unheard = new Problems();
        return channels.stream()
                .flatMap(node -> Fields.of(node, "a channel", unheard).stream())
                .map(ChannelFields::read)
                .toList();
    }

    private Optional<CarrierKind> kind(Fields fields, String name) {
        Optional<CarrierKind> kind = kinds.stream().filter(k -> k.name().equals(name)).findFirst();
        if (kind.isEmpty() && !name.isEmpty())
            fields.error(
                    "carrier",
                    "'carrier' is one of "
                            + kinds.stream()
                                    .map(CarrierKind::name)
                                    .collect(Collectors.joining(", "))
                            + ", write one of them");
        return kind;
    }
}
