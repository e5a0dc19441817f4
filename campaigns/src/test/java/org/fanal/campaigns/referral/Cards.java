package org.fanal.campaigns.referral;

import java.util.List;
import java.util.Set;
import org.fanal.campaigns.route.Leg;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Stage;
import org.fanal.campaigns.route.Waypoint;
import org.fanal.flows.load.PlaceLoader;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;
import org.fanal.flows.place.Places;

/** Cards, places and routes of tests: the examples of DESIGN 5. */
final class Cards {
    static final Places PLACES =
            YamlFile.read(
                            "places.yaml",
                            """
                            places:
                              - { id: SN, name: Sénégal, country: SN, point: [14.5, -14.5], timeZone: Africa/Dakar }
                              - { id: SN-DK, name: Dakar, within: SN, country: SN, point: [14.69, -17.45], timeZone: Africa/Dakar }
                              - { id: SN-SL, name: Saint-Louis, within: SN, country: SN, point: [16.03, -16.49], timeZone: Africa/Dakar }
                              - { id: MR-NDB, name: Nouadhibou, country: MR, point: [20.93, -17.03], timeZone: Africa/Nouakchott }
                              - { id: ES-CN, name: Canarias, country: ES, point: [28.1, -15.4], timeZone: Atlantic/Canary }
                              - { id: ES-M, name: Madrid, country: ES, point: [40.4, -3.7], timeZone: Europe/Madrid }
                            """,
                            new Problems())
                    .map(node -> PlaceLoader.load(node, new Problems()))
                    .orElseThrow();

    static final Routes ROUTES =
            new Routes(
                    List.of(
                            new Route(
                                    "atlantic",
                                    "Atlantic",
                                    List.of(
                                            new Waypoint("SN-SL", Stage.ORIGIN),
                                            new Waypoint("MR-NDB", Stage.TRANSIT),
                                            new Waypoint("ES-CN", Stage.DESTINATION)),
                                    List.of(new Leg("SN-SL", "MR-NDB")))));

    static final String LINE =
            """
            { id: line, name: Ligne verte, needs: [hotline], covers: everywhere, languages: [fr, wo],
              hours: "24/7", contact: { phone: "+221338000001", sms: "21512", ussd: "*384*96#" },
              checkIn: { phones: ["+221770000008"], every: 12h, grace: 2h } }
            """;

    static final String SHELTER =
            """
            { id: shelter-dakar, name: "Maison d'accueil", needs: [shelter], covers: { places: [SN] },
              languages: [fr, wo], hours: "24/7",
              contact: { phone: "+221338000000", address: "12 rue cachée" }, confidential: true,
              checkIn: { phones: ["+221770000009"], every: 12h, grace: 2h } }
            """;

    private Cards() {}

    static List<Endpoint> load(Problems problems, String yaml) {
        return YamlFile.read("referrals.yaml", yaml, problems)
                .map(
                        new EndpointsLoader(
                                        PLACES,
                                        Set.of("atlantic"),
                                        Set.of("fr", "wo", "en"),
                                        problems)
                                ::load)
                .orElseThrow();
    }

    /** A card that has nothing wrong. */
    static Endpoint card(String yaml) {
        Problems problems = new Problems();
        Endpoint card = load(problems, "endpoints: [" + yaml.replace("\n", " ") + "]").getFirst();
        if (!problems.sorted().isEmpty()) throw new AssertionError(problems.sorted());
        return card;
    }

    static Endpoint line() {
        return card(LINE);
    }

    static Endpoint shelter() {
        return card(SHELTER);
    }

    /** The hotline, with these hours in that zone. */
    static Endpoint line(String hours, String zone) {
        return card(LINE.replace("hours: \"24/7\"", "hours: \"" + hours + "\", timeZone: " + zone));
    }
}
