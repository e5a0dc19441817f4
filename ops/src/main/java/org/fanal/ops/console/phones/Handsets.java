package org.fanal.ops.console.phones;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Channels;
import org.fanal.ops.dispatch.team.ResponderCard;
import org.fanal.ops.dispatch.team.TeamsFile;

/** The phones on the page: one caller on each simulated network, and everybody who responds. */
public final class Handsets {
    private static final String CARRIER = "simulator";

    /** Invented numbers of callers, by the country of their network. */
    private static final Map<String, String> CALLERS =
            Map.of("SN", "+221776661234", "HT", "+50937001234", "MR", "+22236001234");

    private final Channels channels;
    private final TeamsFile teams;

    public Handsets(Channels channels, TeamsFile teams) {
        this.channels = channels;
        this.teams = teams;
    }

    /** Callers first, then responders in the order of the file. */
    public List<Handset> all() {
        List<Handset> all = new ArrayList<>();
        for (Channel channel : channels.all())
            if (channel.settings().carrier().equals(CARRIER)) caller(channel, all);
        for (ResponderCard card : teams.responders()) responder(card, all);
        return List.copyOf(all);
    }

    private static void caller(Channel channel, List<Handset> all) {
        for (String country : channel.settings().countries()) {
            String number = CALLERS.get(country);
            if (number == null) continue;
            all.add(
                    new Handset(
                            "caller-" + all.size(),
                            "A caller",
                            java.util.Locale.of("", country)
                                    .getDisplayCountry(java.util.Locale.ENGLISH),
                            false,
                            new Msisdn(number),
                            channel));
            return;
        }
    }

    private void responder(ResponderCard card, List<Handset> all) {
        card.reach().sms().stream()
                .flatMap(id -> channels.byId(id).stream())
                .filter(channel -> channel.settings().carrier().equals(CARRIER))
                .findFirst()
                .ifPresent(channel ->
                        all.add(
                                new Handset(
                                        "staff-" + all.size(),
                                        card.name(),
                                        team(card.id()),
                                        true,
                                        card.phones().getFirst(),
                                        channel)));
    }

    private String team(String responder) {
        return teams.teams().stream()
                .filter(team -> team.members().contains(responder))
                .map(team -> team.name())
                .findFirst()
                .orElse("");
    }
}
