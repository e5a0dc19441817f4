package org.fanal.ops.dispatch.team;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.ChannelSettings;

/**
 * What {@code teams.yaml} may refer to.
 *
 * @param routes ids
 */
public record Known(Places places, Set<String> routes, List<ChannelSettings> channels) {

    Optional<ChannelSettings> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }
}
