package org.fanal.campaigns.audience;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.fanal.campaigns.route.Stage;
import org.fanal.gateway.permission.Standing;

/**
 * Somebody whom campaigns may write to, as far as planning has to know: no number, no word.
 *
 * @param subject the vault's subject of their number
 * @param language BCP 47 tag
 * @param place id of the place they are at; empty where nobody said
 * @param country ISO 3166 alpha-2 of their number
 * @param zone their own time zone, where it is known to differ from that of their place
 * @param stage where on the audience's route they are; empty where the audience names no route
 * @param toldAt when it was said that they are there; where the audience names no route, when they
 *     agreed to campaigns
 * @param consentedAt when they agreed to campaigns
 * @param standing how we stand with them (R3, R7, R9)
 */
public record Recipient(
        long subject,
        String language,
        String place,
        String country,
        Optional<ZoneId> zone,
        Optional<Stage> stage,
        Instant toldAt,
        Instant consentedAt,
        Standing standing) {}
