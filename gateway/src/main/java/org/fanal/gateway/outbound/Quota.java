package org.fanal.gateway.outbound;

/**
 * How many messages of a channel may be claimed now.
 *
 * @param channel its id
 * @param alerts of class alert
 * @param others of all other classes together
 */
record Quota(String channel, int alerts, int others) {}
