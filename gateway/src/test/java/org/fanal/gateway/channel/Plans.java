package org.fanal.gateway.channel;

import java.util.List;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;

/** Reads a list of channels out of a text, as {@code fanal.yaml} has it. */
public final class Plans {
    private Plans() {}

    /** The only channel of the list; fails where there is a problem. */
    public static ChannelPlan only(CarrierKind kind, String yaml) {
        Problems problems = new Problems();
        List<ChannelPlan> plans = read(List.of(kind), yaml, problems);
        if (!problems.sorted().isEmpty()) throw new AssertionError(problems.sorted());
        return plans.getFirst();
    }

    /** All channels of the list. */
    public static List<ChannelPlan> read(List<CarrierKind> kinds, String yaml, Problems problems) {
        Node node = YamlFile.read("fanal.yaml", yaml, problems).orElseThrow();
        if (!(node instanceof Node.Items items)) throw new AssertionError("no list");
        return new ChannelsLoader(kinds).read(items.values(), problems);
    }
}
