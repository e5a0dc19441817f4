package org.fanal.flows.engine;

import java.time.Instant;
import java.util.List;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.place.Places;

/**
 * What a turn may know of the world: an immutable snapshot, given to it.
 *
 * @param now the instant of the turn
 * @param places the places of the deployment
 * @param languages BCP 47 tags offered on the channel, in order; at least one
 * @param homeLanguage the language of the caller's country: the question of language is put in it
 * @param limits what a screen of the channel may hold
 * @param navigation the keys that leave, skip and turn pages
 * @param referrals the endpoints that work now
 */
public record World(
        Instant now,
        Places places,
        List<String> languages,
        String homeLanguage,
        Limits limits,
        Navigation navigation,
        Referrals referrals) {}
