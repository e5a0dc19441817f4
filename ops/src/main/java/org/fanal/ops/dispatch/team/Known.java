package org.fanal.ops.dispatch.team;

import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.ChannelSettings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
