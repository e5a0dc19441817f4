package org.fanal.ops.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two hundred callers in a hundred towns, in each of which one responder is on duty: so few alerts
 * for each that none is held back.
 */
final class Crowd {
    static final int CALLERS = 200;
    private static final int TOWNS = CALLERS / 2;
    private static final List<String> SYLLABLES =
            List.of("ka", "to", "mi", "re", "su", "lon", "ban", "dil", "fer", "gom");

    private Crowd() {}

    /** Puts the towns and their responders into the deployment. */
    static void settle(TestDeployment deployment) {
        deployment.edit("places.yaml", text -> text + all(Crowd::place));
        deployment.edit(
                "fanal.yaml",
                text ->
                        text.replace("ussdSilence: 3m", "ussdSilence: 20s")
                                .replace("rate: 20/s", "rate: 500/s"));
        write(
                deployment.folder().resolve("teams.yaml"),
                "responders:\n"
                        + all(Crowd::responder)
                        + "  - { id: sira, name: Sira, phones: [\"+221770000003\"], languages:"
                        + " [fr], reach: { sms: at-sn } }\nteams:\n"
                        + all(Crowd::team)
                        + "  - { id: supervisors, name: S, agency: T, kind: ngo, members: [sira],"
                        + " supervises: true, roster: always }\n"
                        + "policies:\n"
                        + "  - { id: urgent, for: { urgency: [critical, high] }, steps: [ { notify:"
                        + " on-duty, by: [sms], wait: 10m } ], repeat: until-taken }\n");
    }

    /** What the n-th caller presses; each tenth only wants to learn. */
    static List<String> keys(int n) {
        if (learns(n)) return List.of("1", "1", "3");
        return List.of("1", "1", n % 2 == 0 ? "1" : "2", age(n), "2", town(n / 2), "00", "2");
    }

    static boolean learns(int n) {
        return n % 10 == 0;
    }

    static String age(int n) {
        return Integer.toString(18 + n % 80);
    }

    static String form(int n) {
        return n % 2 == 0 ? "held" : "other";
    }

    static String placeId(int n) {
        return "SN-T" + n / 2;
    }

    static String number(int n) {
        return "+2217730" + (10_000 + n);
    }

    static String responderPhone(int n) {
        return "+2217610" + (10_000 + n / 2);
    }

    private static String town(int town) {
        String name = SYLLABLES.get(town / 10) + SYLLABLES.get(town % 10) + "ville";
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String place(int town) {
        return "  - { id: SN-T%d, name: %s, within: SN, country: SN, point: [14.1, -15.1], timeZone: Africa/Dakar }\n"
                .formatted(town, town(town));
    }

    private static String responder(int town) {
        return "  - { id: r%d, name: R%d, phones: [\"%s\"], languages: [fr], reach: { sms: at-sn } }\n"
                .formatted(town, town, responderPhone(town * 2));
    }

    private static String team(int town) {
        return "  - { id: t%d, name: T%d, agency: T, kind: ngo, members: [r%d], covers: { places: [SN-T%d] }, roster: always }\n"
                .formatted(town, town, town, town);
    }

    private static String all(java.util.function.IntFunction<String> line) {
        return IntStream.range(0, TOWNS).mapToObj(line).collect(Collectors.joining());
    }

    private static void write(Path file, String text) {
        try {
            var _ = Files.writeString(file, text);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }
}
