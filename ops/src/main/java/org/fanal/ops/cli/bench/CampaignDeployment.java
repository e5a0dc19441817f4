package org.fanal.ops.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The demonstration's flows, texts, places and routes, one channel to a carrier on this machine, a
 * line that campaigns point to, and many teams, each with a place of its own and one phone, so that
 * no alert is held back for another.
 *
 * @param names of the teams' places, as callers type them
 */
record CampaignDeployment(Path folder, List<String> names) {
    static final String STATUS = "/hooks/bench/status?token=bench";

    private static final String SETTINGS =
            """
            name: Bench
            web:
              public: { host: 127.0.0.1, port: 0 }
              console: { host: 127.0.0.1, port: 0 }
            store: { url: "sqlite:fanal.db" }
            keys: { file: keys.json }
            fallback: { phone: "+221800000096" }
            channels:
              - { id: bench, carrier: africastalking, username: bench, apiKey: bench,
                  baseUrl: "http://127.0.0.1:PORT", token: bench, serviceCode: "*384*96#",
                  number: "21512", countries: [SN], languages: [fr, wo], for: [callers, staff], rate: RATE/s }
            flows: { ussd: hotline, sms: hotline }
            languages: { default: fr, byCountry: { SN: fr } }
            """;

    private static final String ENDPOINTS =
            """
            endpoints:
              - id: line
                name: Line
                needs: [hotline]
                covers: { places: [SN] }
                languages: [fr, wo]
                hours: "24/7"
                contact: { phone: "+221800000096", sms: "21512", ussd: "*384*96#" }
            """;

    private static final String POLICIES =
            """
              - { id: supervisors, name: Supervisors, agency: Bench, kind: ngo, members: [boss], supervises: true, roster: always }
            policies:
              - id: all
                for: { urgency: [critical, high, normal] }
                steps: [{ notify: on-duty, by: [sms], wait: 8h }]
                repeat: 2
            """;

    /**
     * Writes it.
     *
     * @param demo the demonstration
     * @param carrier port of the carrier
     * @param rate segments a second of the channel
     * @param teams how many
     */
    static CampaignDeployment make(Path demo, Path folder, int carrier, int rate, int teams)
            throws IOException {
        List<String> names = names(teams);
        for (String kind : new String[] {"flows", "languages"})
            copy(demo.resolve(kind), Files.createDirectories(folder.resolve(kind)));
        var _ = Files.copy(demo.resolve("routes.yaml"), folder.resolve("routes.yaml"));
        write(
                folder,
                "fanal.yaml",
                SETTINGS.replace("PORT", "" + carrier).replace("RATE", "" + rate));
        write(folder, "referrals.yaml", ENDPOINTS);
        write(folder, "teams.yaml", teams(teams));
        write(folder, "places.yaml", Files.readString(demo.resolve("places.yaml")) + places(names));
        return new CampaignDeployment(folder, names);
    }

    /** The phone of the one who answers for a team's place. */
    static String phone(int team) {
        return "+22176%07d".formatted(team);
    }

    private static String teams(int many) {
        String responders =
                IntStream.range(0, many)
                        .mapToObj(i -> responder("r" + i, phone(i)))
                        .collect(Collectors.joining());
        String teams =
                IntStream.range(0, many)
                        .mapToObj(CampaignDeployment::team)
                        .collect(Collectors.joining());
        return "responders:\n"
                + responders
                + responder("boss", "+221769999999")
                + "teams:\n"
                + teams
                + POLICIES;
    }

    private static String responder(String id, String phone) {
        return "  - { id: %s, name: \"%s\", phones: [\"%s\"], languages: [fr], reach: { sms: bench } }\n"
                .formatted(id, id, phone);
    }

    private static String team(int i) {
        return "  - { id: t%d, name: T%d, agency: Bench, kind: ngo, members: [r%d], covers: { places: [B-%d] }, roster: always }\n"
                .formatted(i, i, i, i);
    }

    private static String places(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i ->
                        "  - { id: B-%d, name: %s, within: SN, country: SN, point: [14.5, -14.5], timeZone: Africa/Dakar }\n"
                                .formatted(i, names.get(i)))
                .collect(Collectors.joining("", "\n", ""));
    }

    /** So unlike each other that nobody asks which one is meant. */
    private static List<String> names(int many) {
        Random random = new Random(17);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            StringBuilder name = new StringBuilder("X");
            for (int letter = 0; letter < 5; letter++)
                name.append("aeiou".charAt(random.nextInt(5)))
                        .append("bcdfghklmnprstvwz".charAt(random.nextInt(17)));
            boolean _ = names.add(name.toString());
        }
        return List.copyOf(names);
    }

    private static void write(Path folder, String file, String text) throws IOException {
        var _ = Files.writeString(folder.resolve(file), text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                var _ = Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
