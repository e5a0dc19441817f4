package org.fanal.campaigns.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.plan.KnownContacts.Known;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.GateVerdict;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Stage;
import org.fanal.campaigns.route.Waypoint;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.Review;
import org.fanal.flows.language.Wording;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.ChannelSettings;

/** A deployment's world for tests of planning: the Atlantic route, one line, one channel. */
final class Lab {
    static final String FR = "Du travail au loin ? Verifiez avant : *384*96#. ARRET pour finir.";
    static final String WO = "Liggeey fu sore? Laajteel: *384*96#. STOP ngir bayyi.";

    final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    final List<Recipient> people = new ArrayList<>();
    final List<Known> known = new ArrayList<>();
    final List<String> shut = new ArrayList<>();
    Optional<Capacity.Load> load = Optional.empty();
    Set<Long> capped = Set.of();
    String why = "down";
    String sender = "INFO";
    boolean reviewed = true;

    Lab() {
        say("fr", "campaign.dry-season", FR);
        say("wo", "campaign.dry-season", WO);
        boolean _ = known.add(line("line", "+221338000001", "21512", "*384*96#"));
        boolean _ =
                known.add(
                        new Known(
                                "shelter",
                                Set.of("shelter"),
                                Set.of(),
                                Optional.empty(),
                                true,
                                new Endpoint.Coverage.Everywhere()));
    }

    /** A hotline that covers everywhere. */
    static Known line(String id, String... numbers) {
        return new Known(
                id,
                Set.of("hotline"),
                Set.of(numbers),
                Optional.of("https://aide.example/fr"),
                false,
                new Endpoint.Coverage.Everywhere());
    }

    void say(String language, String key, String text) {
        var _ = texts.computeIfAbsent(language, _ -> new LinkedHashMap<>()).put(key, text);
    }

    CampaignTexts campaignTexts() {
        return new CampaignTexts(this::catalogues);
    }

    Readiness readiness() {
        return new Readiness(ports(), campaignTexts());
    }

    PlanPorts ports() {
        return new PlanPorts(
                _ -> places(),
                _ -> routes(),
                (_, _, _, after, limit) ->
                        people.stream().filter(p -> p.subject() > after).limit(limit).toList(),
                _ -> List.copyOf(known),
                (_, promised, cell, _) ->
                        shut.contains(cell.place()) || shut.contains("all")
                                ? new GateVerdict.Shut(
                                        promised.requires().getFirst().need(), why, "line")
                                : new GateVerdict.Open(List.of("line")),
                (_, _, _) -> load,
                (_, _, _, _) -> capped,
                new PlanPorts.Sending("Ligne claire", List.of(channel())));
    }

    private ChannelSettings channel() {
        return new ChannelSettings(
                "at",
                "africastalking",
                Optional.of("21512"),
                Optional.of(sender),
                Optional.of("*384*96#"),
                List.of("SN", "NG", "KE"),
                List.of(),
                Set.of(ChannelSettings.Audience.CALLERS),
                10,
                Limits.USUAL);
    }

    static Places places() {
        return Places.of(
                List.of(
                        place("SN", "", "SN", "Africa/Dakar"),
                        place("SN-SL", "SN", "SN", "Africa/Dakar"),
                        place("NG", "", "NG", "Africa/Lagos"),
                        place("KE", "", "KE", "Africa/Nairobi")));
    }

    private static Place place(String id, String within, String country, String zone) {
        return new Place(
                id,
                id,
                List.of(),
                Optional.of(within).filter(w -> !w.isEmpty()),
                country,
                0,
                0,
                ZoneId.of(zone),
                Optional.empty());
    }

    static Routes routes() {
        return new Routes(
                List.of(
                        new Route(
                                "atlantic",
                                "Atlantic",
                                List.of(new Waypoint("SN-SL", Stage.ORIGIN)),
                                List.of())));
    }

    private Catalogues catalogues() {
        List<Catalogue> all = new ArrayList<>();
        texts.forEach((tag, words) -> {
            Map<String, Wording> wordings = new LinkedHashMap<>();
            words.forEach((key, text) -> wordings.put(key, new Wording(text, tag + ".yaml", 1)));
            boolean _ =
                    all.add(
                            new Catalogue(
                                    tag,
                                    tag,
                                    tag,
                                    reviewed
                                            ? Optional.of(new Review("x", LocalDate.EPOCH))
                                            : Optional.empty(),
                                    wordings));
        });
        return Catalogues.of("fr", all, List.of());
    }
}
