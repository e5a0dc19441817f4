package org.fanal.gateway.channel;

/**
 * A channel of the deployment.
 *
 * @param settings what is the same for all carriers
 * @param carrier what is its carrier's own
 */
public record Channel(ChannelSettings settings, Carrier carrier) {
    public String id() {
        return settings.id();
    }
}
