package org.fanal.gateway.channel.africastalking;

import org.fanal.flows.model.Secret;

/**
 * Our account at the carrier.
 *
 * @param username {@code sandbox}, or the application's
 * @param apiKey the application's
 * @param baseUrl of the API, without a slash at its end
 */
record Account(String username, Secret apiKey, String baseUrl) {}
