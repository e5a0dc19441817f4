package org.fanal.campaigns.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanal.campaigns.referral.Endpoint.Contact;
import org.fanal.flows.engine.Referrals;

/**
 * All endpoints as they were at one instant, for turns, which never wait: immutable. What time
 * changes (hours, lapses) is judged at the instant asked.
 *
 * @param known all of them
 * @param ground places and routes
 */
public record Directory(List<Known> known, Ground ground) implements Referrals {

    /**
     * Of those that work and cover the place: one with room before one that is full, which may
     * still know another; then one that speaks the language; then the nearest. One below its
     * promise never; one that nothing but callers' words speaks against, which anybody can say,
     * only where no other is left.
     */
    @Override
    public Optional<Referrals.Endpoint> best(
            String need, String place, String language, Instant now) {
        return known.stream()
                .filter(each -> each.card().serves(need))
                .flatMap(each ->
                        ground.distance(each.card().coverage(), place).stream()
                                .mapToObj(distance -> new Near(each, distance)))
                .filter(near -> !contact(near.known().card()).isEmpty())
                .filter(near -> near.up(now) || near.doubted(now))
                .min(
                        Comparator.<Near, Boolean>comparing(near -> !near.up(now))
                                .thenComparing(near -> near.known().health().full())
                                .thenComparing(near -> !near.known().card().speaks(language))
                                .thenComparingInt(Near::distance))
                .map(near -> near.known().card())
                .map(card -> new Referrals.Endpoint(card.id(), card.name(), contact(card)));
    }

    /** The ways a phone has, as written; the address only where it is no secret. */
    private static String contact(org.fanal.campaigns.referral.Endpoint card) {
        Contact contact = card.contact();
        String ways =
                Stream.of(contact.ussd(), contact.phone(), contact.sms())
                        .flatMap(Optional::stream)
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!ways.isEmpty()) return ways;
        Optional<String> address =
                card.service().confidential() ? Optional.empty() : contact.address();
        return contact.web().or(contact::email).or(() -> address).orElse("");
    }

    private record Near(Known known, int distance) {
        boolean up(Instant now) {
            return known.standing(now).state() == EndpointState.UP;
        }

        boolean doubted(Instant now) {
            return known.standing(now).state() == EndpointState.SUSPECT
                    && known.health().doubtedOnly();
        }
    }
}
