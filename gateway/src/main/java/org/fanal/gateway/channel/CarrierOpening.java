package org.fanal.gateway.channel;

import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * A channel's carrier whose settings are read, and which is not yet open: {@code check} stops here.
 */
@FunctionalInterface
public interface CarrierOpening {

    /**
     * Opens it.
     *
     * @param publicBaseUrl our address as carriers see it, without a slash at its end; asked when a
     *     request comes or goes, since a free port is known only once bound
     */
    Carrier open(Vertx vertx, Supplier<String> publicBaseUrl);
}
