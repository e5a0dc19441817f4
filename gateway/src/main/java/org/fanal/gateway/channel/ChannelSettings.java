package org.fanal.gateway.channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.medium.Limits;

/**
 * What is the same for channels of every carrier (DESIGN 5, {@code fanal.yaml}).
 *
 * @param id its name, part of the webhooks' paths
 * @param carrier such as {@code africastalking}
 * @param number where people can write or call us; without it the channel is one-way
 * @param sender what our messages bear; the number where absent
 * @param serviceCode the USSD code
 * @param countries ISO 3166 alpha-2, in order
 * @param languages BCP 47 tags offered there, in order; empty: all
 * @param audiences whom it serves
 * @param segmentsPerSecond its rate
 * @param limits what a screen may hold
 */
public record ChannelSettings(
        String id,
        String carrier,
        Optional<String> number,
        Optional<String> sender,
        Optional<String> serviceCode,
        List<String> countries,
        List<String> languages,
        Set<Audience> audiences,
        double segmentsPerSecond,
        Limits limits) {

    /** Whom a channel serves. */
    public enum Audience {
        CALLERS,
        STAFF
    }

    public boolean serves(Audience audience) {
        return audiences.contains(audience);
    }
}
