package org.fanal.gateway.channel.twilio;

import org.fanal.flows.model.Secret;

/**
 * Our account at the carrier.
 *
 * @param sid the account's
 * @param authToken the first of the channel's: the API is asked with it
 * @param sender what messages bear
 * @param number what messages bear that ask for an answer
 */
record Account(String sid, Secret authToken, String sender, String number) {}
