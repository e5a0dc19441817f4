package org.fanal.campaigns.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fanal.campaigns.referral.Promised;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an approval is of, beside what is written: every word that leaves, and whom its numbers
 * reach.
 *
 * @param print changes with any of them
 * @param numbers that the texts of a language name, in any stage and variant
 * @param countries ISO 3166 alpha-2 of the audience
 */
public record Pledge(String print, Map<String, Set<String>> numbers, Set<String> countries) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String PRINT = "print";
    private static final String NUMBERS = "numbers";
    private static final String COUNTRIES = "countries";

    public Pledge {
        numbers = Map.copyOf(numbers);
        countries = Set.copyOf(countries);
    }

    /** What is promised to whoever is spoken to in the language. */
    Promised to(CampaignSpec spec, String language) {
        return new Promised(spec.requires(), numbers.getOrDefault(language, Set.of()), countries);
    }

    /** As the store keeps it. */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(PRINT, print);
        Map<String, Object> sorted = new TreeMap<>();
        numbers.forEach((language, each) -> sorted.put(language, new TreeSet<>(each)));
        tree.put(NUMBERS, sorted);
        tree.put(COUNTRIES, new TreeSet<>(countries));
        return JSON.writeValueAsString(tree);
    }

    static Pledge of(String json) {
        JsonNode tree = JSON.readTree(json);
        Map<String, Set<String>> numbers = new LinkedHashMap<>();
        tree.required(NUMBERS)
                .properties()
                .forEach(each -> numbers.put(each.getKey(), texts(each.getValue())));
        return new Pledge(
                tree.required(PRINT).stringValue(), numbers, texts(tree.required(COUNTRIES)));
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::stringValue)
                .collect(Collectors.toUnmodifiableSet());
    }
}
