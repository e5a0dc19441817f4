package org.fanal.gateway.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.gateway.channel.ChannelSettings.Audience;

/** The channels of the deployment, in the order of {@code fanal.yaml}: immutable. */
public final class Channels {
    private final Map<String, Channel> byId = new LinkedHashMap<>();

    public Channels(List<Channel> channels) {
        for (Channel channel : channels) {
            var _ = byId.putIfAbsent(channel.id(), channel);
        }
    }

    public Optional<Channel> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Channel> all() {
        return List.copyOf(byId.values());
    }

    /**
     * The channels for people of this country, the first to be tried first; where none names it,
     * those that serve the audience.
     */
    public List<Channel> forCountry(String country, Audience audience) {
        List<Channel> serving = all().stream().filter(c -> c.settings().serves(audience)).toList();
        List<Channel> there =
                serving.stream().filter(c -> c.settings().countries().contains(country)).toList();
        return there.isEmpty() ? serving : there;
    }
}
