package org.fanal.gateway.web;

import java.util.Set;

/**
 * Where the public listener listens, and whom it trusts.
 *
 * @param host to bind
 * @param port to bind; 0 picks a free one
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 * @param instances how many event loops take requests, at least 1
 * @param limits its bounds
 */
public record WebSettings(
        String host, int port, Set<String> trustedProxies, int instances, WebLimits limits) {

    public WebSettings {
        trustedProxies = Set.copyOf(trustedProxies);
    }
}
