package org.fanal.campaigns.referral.hsds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.EndpointReader;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.Severity;
import org.fanal.flows.load.YamlFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a directory in: a list of HSDS 3.0 services, ours or another's. Each becomes the form of a
 * card, which the one reader judges; nobody's keepers change by it.
 */
public final class HsdsReader {
    /** The file that may stand in a deployment in place of {@code referrals.yaml}. */
    public static final String FILE = "referrals.hsds.json";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Object> ANY = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final EndpointReader reader;
    private final Problems problems;

    /**
     * @param reader judges each card
     */
    public HsdsReader(EndpointReader reader, Problems problems) {
        this.reader = reader.keepingKeepers();
        this.problems = problems;
    }

    /**
     * A service, judged.
     *
     * @param id of its card; its own name where there is none
     * @param wrong what keeps it out; nothing where there is an endpoint
     */
    public record Judged(String id, Optional<Endpoint> endpoint, List<Problem> wrong) {}

    /**
     * Judges each service of a directory by itself: one that is wrong keeps no other out.
     *
     * @param readers gives the reader that tells its problems there
     * @param problems gets what is wrong with the text as a whole
     */
    public static List<Judged> judge(
            String text, Function<Problems, EndpointReader> readers, Problems problems) {
        List<Judged> judged = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Map<String, Object> service : services("", text, problems)) {
            if (!"active".equals(service.get("status"))) continue;
            Map<String, Object> form = ServiceForm.of(service);
            String id = "" + form.get("id");
            Problems own = new Problems();
            if (!ids.add(id))
                own.error(new Node.Text("", 1, id), "another has this id, rename one");
            Optional<Endpoint> card = new HsdsReader(readers.apply(own), own).card("", form);
            judged.add(
                    new Judged(
                            id,
                            card.filter(_ -> !own.stop()),
                            own.sorted().stream()
                                    .filter(each -> each.severity() == Severity.ERROR)
                                    .toList()));
        }
        return List.copyOf(judged);
    }

    private Optional<Endpoint> card(String path, Map<String, Object> form) {
        return YamlFile.read(path, JSON.writeValueAsString(form), problems)
                .flatMap(node -> Fields.of(node, "a service", problems))
                .map(reader::read);
    }

    /** The endpoints that could be read; what is wrong is among the problems. */
    public List<Endpoint> read(String path, String text) {
        List<Endpoint> endpoints = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Map<String, Object> service : services(path, text, problems)) {
            if (!"active".equals(service.get("status"))) continue;
            Map<String, Object> form = ServiceForm.of(service);
            if (!ids.add("" + form.get("id"))) {
                problems.error(
                        new Node.Text(path, 1, "" + form.get("id")),
                        "two services have the id '" + form.get("id") + "', rename one");
                continue;
            }
            card(path, form).ifPresent(endpoints::add);
        }
        return List.copyOf(endpoints);
    }

    /** A page of services, a list of them, or one. */
    private static List<Map<String, Object>> services(String path, String text, Problems problems) {
        try {
            Object all = JSON.readValue(text, ANY);
            if (all instanceof Map<?, ?> page && page.get("contents") != null)
                all = page.get("contents");
            List<?> list = all instanceof List<?> many ? many : List.of(all);
            List<Map<String, Object>> services = new ArrayList<>();
            for (Object each : list) services.add(JSON.convertValue(each, MAP));
            return services;
        } catch (JacksonException | IllegalArgumentException _) {
            problems.error(
                    new Node.Text(path, 1, ""),
                    "this is no JSON of HSDS 3.0 services, write a list of them");
            return List.of();
        }
    }
}
