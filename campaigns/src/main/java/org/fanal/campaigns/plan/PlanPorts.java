package org.fanal.campaigns.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fanal.campaigns.audience.Audience;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.plan.CampaignSpec.Cap;
import org.fanal.campaigns.referral.Gate;
import org.fanal.campaigns.route.Routes;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.store.Tx;

/**
 * What planning asks of others.
 *
 * @param places those of the store
 * @param routes those of the store
 * @param audience pages of an audience
 * @param contacts how endpoints are reached
 * @param gate whether what is required works
 * @param capacity what the hotline's people can take on
 * @param caps who had enough messages
 * @param sending by what and in whose name messages leave
 */
public record PlanPorts(
        Function<Tx, Places> places,
        Function<Tx, Routes> routes,
        Pages audience,
        KnownContacts contacts,
        Gate gate,
        Capacity capacity,
        Caps caps,
        Sending sending) {

    /** Pages of an audience, by subject: {@code audience.Recipients}. */
    @FunctionalInterface
    public interface Pages {
        /** Those behind a subject, who may be written to or not. */
        List<Recipient> page(Tx tx, Audience audience, Instant now, long after, int limit);
    }

    /** Who had as many campaign messages as one may get; filled by {@code run}. */
    @FunctionalInterface
    public interface Caps {
        /** Nobody has. */
        Caps NONE = (tx, subjects, cap, now) -> Set.of();

        /** Those of the subjects. */
        Set<Long> reached(Tx tx, List<Long> subjects, Cap cap, Instant now);
    }

    /**
     * By what messages leave.
     *
     * @param name the hotline's own
     * @param channels in the order of {@code fanal.yaml}
     */
    public record Sending(String name, List<ChannelSettings> channels) {

        /** The channels to people of a country, the first to be tried first. */
        List<ChannelSettings> to(String country) {
            List<ChannelSettings> serving =
                    channels.stream()
                            .filter(each -> each.serves(ChannelSettings.Audience.CALLERS))
                            .toList();
            List<ChannelSettings> there =
                    serving.stream().filter(each -> each.countries().contains(country)).toList();
            return there.isEmpty() ? serving : there;
        }
    }
}
