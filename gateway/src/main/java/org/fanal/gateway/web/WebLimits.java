package org.fanal.gateway.web;

import java.time.Duration;

/**
 * Bounds of the public listener. Carriers share addresses, so what an address may do is generous:
 * it bounds what forgers cost us, not what carriers bring.
 *
 * @param addressRate requests a second from one address, before anything is verified
 * @param channelRate requests a second for one channel, after verification
 * @param burst how many seconds' worth of either may come at once
 * @param turn how long the store may take for a turn before the caller is told that we are
 *     unavailable
 * @param body how long a request's body may take to come
 * @param idle how long a connection may bring no request
 * @param connections the most open connections on each event loop
 */
public record WebLimits(
        double addressRate,
        double channelRate,
        double burst,
        Duration turn,
        Duration body,
        Duration idle,
        int connections) {

    /** A request's body holds no more. */
    public static final int BODY_BYTES = 64 * 1024;

    /** As DESIGN 5 has them, for one server. */
    public static final WebLimits USUAL =
            new WebLimits(
                    10_000,
                    10_000,
                    2,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    8_192);
}
