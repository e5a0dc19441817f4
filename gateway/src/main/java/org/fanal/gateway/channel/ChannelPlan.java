package org.fanal.gateway.channel;

import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * A channel as {@code fanal.yaml} describes it.
 *
 * @param settings what is the same for all carriers
 * @param opening how its carrier is opened
 */
public record ChannelPlan(ChannelSettings settings, CarrierOpening opening) {

    /** Opens it; see {@link CarrierOpening#open}. */
    public Channel open(Vertx vertx, Supplier<String> publicBaseUrl) {
        return new Channel(settings, opening.open(vertx, publicBaseUrl));
    }
}
