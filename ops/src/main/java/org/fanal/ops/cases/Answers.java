package org.fanal.ops.cases;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a case, by variable, as they are sealed: a JSON object of texts. */
final class Answers {
    static final String PURPOSE = "case.answers";
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    private Answers() {}

    static String text(Map<String, String> answers) {
        return JSON.writeValueAsString(new TreeMap<>(answers));
    }

    static Map<String, String> of(String text) {
        return JSON.readValue(text, MAP);
    }

    /** The union: what is answered again takes the place of what was; a blank forgets nothing. */
    static Map<String, String> union(Map<String, String> before, Map<String, String> after) {
        Map<String, String> union = new TreeMap<>(before);
        after.forEach((variable, answer) -> {
            if (!answer.isBlank()) union.put(variable, answer);
            else union.putIfAbsent(variable, answer);
        });
        return union;
    }
}
