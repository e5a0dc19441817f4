package org.fanal.flows.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.ScriptLoader;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.model.Script;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/** DESIGN's example flow with texts in two languages. */
final class Deployment {
    static final Places PLACES =
            Places.of(
                    List.of(
                            place("SN", "Sénégal", List.of(), Optional.empty()),
                            place("SN-DK", "Dakar", List.of("Ndakaaru"), Optional.of("SN")),
                            place("SN-SL", "Saint-Louis", List.of("Ndar"), Optional.of("SN"))));

    private Deployment() {}

    private static final Map<String, List<String>> FILES =
            Map.of(
                    "deployment",
                    List.of("flows/hotline.yaml", "languages/fr.yaml", "languages/wo.yaml"),
                    "every",
                    List.of(
                            "flows/every.yaml",
                            "flows/aside.yaml",
                            "languages/en.yaml",
                            "languages/am.yaml"));

    static Map<String, String> sources(String deployment) {
        Map<String, String> sources = new HashMap<>();
        sources.put(ScriptLoader.DEFAULT_LANGUAGE, deployment.equals("every") ? "en" : "fr");
        for (String path : FILES.getOrDefault(deployment, List.of()))
            sources.put(path, resource("/" + deployment + "/" + path));
        return sources;
    }

    static Script script() {
        return script(sources("deployment"));
    }

    static Script script(Map<String, String> sources) {
        Problems problems = new Problems();
        Script script = ScriptLoader.load(sources, problems);
        if (problems.stop()) throw new AssertionError(problems.sorted().toString());
        return script;
    }

    static World world() {
        return new World(
                Instant.EPOCH,
                PLACES,
                List.of("fr", "wo"),
                "fr",
                Limits.USUAL,
                Navigation.USUAL,
                Referrals.NONE);
    }

    static String resource(String path) {
        try (InputStream in = Deployment.class.getResourceAsStream(path)) {
            if (in == null) throw new AssertionError("no resource " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place place(
            String id, String name, List<String> names, Optional<String> within) {
        ZoneId zone = ZoneId.of("Africa/Dakar");
        return new Place(id, name, names, within, "SN", 14, -17, zone, Optional.empty());
    }
}
