package org.fanal.campaigns.referral.hsds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.EndpointReader;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
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

    /** The endpoints that could be read; what is wrong is among the problems. */
    public List<Endpoint> read(String path, String text) {
        List<Endpoint> endpoints = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Map<String, Object> service : services(path, text)) {
            if (!"active".equals(service.get("status"))) continue;
            Map<String, Object> form = ServiceForm.of(service);
            if (!ids.add("" + form.get("id"))) {
                problems.error(
                        new Node.Text(path, 1, "" + form.get("id")),
                        "two services have the id '" + form.get("id") + "', rename one");
                continue;
            }
            YamlFile.read(path, JSON.writeValueAsString(form), problems)
                    .flatMap(node -> Fields.of(node, "a service", problems))
                    .map(reader::read)
                    .ifPresent(endpoints::add);
        }
        return List.copyOf(endpoints);
    }

    /** A page of services, a list of them, or one. */
    private List<Map<String, Object>> services(String path, String text) {
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
