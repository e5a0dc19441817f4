package org.fanal.gateway.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.fanal.flows.engine.Referrals;
import org.fanal.flows.engine.World;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.model.Script;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.ChannelSettings;

/** Makes the snapshot of the world that a turn is given. Thread-safe. */
public final class Worlds {
    private final ConversationSettings settings;
    private final Supplier<Places> places;
    private final Referrals referrals;

    /**
     * @param places as they are now
     */
    public Worlds(ConversationSettings settings, Supplier<Places> places, Referrals referrals) {
        this.settings = settings;
        this.places = places;
        this.referrals = referrals;
    }

    World of(Script script, ChannelSettings channel, Medium medium, String country, Instant now) {
        return new World(
                now,
                places.get(),
                languages(script, channel, medium),
                settings.homeLanguage().apply(country),
                channel.limits(),
                settings.navigation(),
                referrals);
    }

    /** Those of the channel, less those whose texts it cannot carry; never none. */
    private static List<String> languages(Script script, ChannelSettings channel, Medium medium) {
        List<String> offered =
                channel.languages().isEmpty() ? script.catalogues().tags() : channel.languages();
        List<String> carried =
                offered.stream()
                        .filter(tag -> script.catalogues().language(tag).isPresent())
                        .filter(tag ->
                                channel.limits().unicode() || !script.needsUnicode(tag, medium))
                        .toList();
        return carried.isEmpty() ? List.of(script.catalogues().defaultTag()) : carried;
    }

    /** The caller's own time zone: of the place they named, else of their number's country. */
    ZoneId zone(String place, Msisdn number) {
        return places.get()
                .byId(place)
                .map(Place::timeZone)
                .orElseGet(() -> zone(number.country()));
    }

    private ZoneId zone(String country) {
        return places.get().all().stream()
                .filter(place -> place.country().equals(country))
                .findFirst()
                .map(Place::timeZone)
                .orElse(ZoneOffset.UTC);
    }
}
