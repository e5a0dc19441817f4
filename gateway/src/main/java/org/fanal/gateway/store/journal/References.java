package org.fanal.gateway.store.journal;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of an event's references: a JSON object of texts. */
final class References {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    private References() {}

    static String text(Map<String, String> references) {
        return JSON.writeValueAsString(new TreeMap<>(references));
    }

    static Map<String, String> of(String text) {
        return JSON.readValue(text, MAP);
    }
}
