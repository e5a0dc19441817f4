package org.fanal.campaigns.referral.hsds;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What HSDS 3.0 has no field for, as attributes of a service under a taxonomy of our own. */
final class Term {
    static final String TAXONOMY = "fanal";
    static final String ID = "id";
    static final String NEED = "need";
    static final String HOURS = "hours";

    private Term() {}

    /** An attribute that says a value of a service. */
    static Map<String, Object> attribute(String endpoint, String term, String value) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("id", uuid("attribute", endpoint, term, value));
        attribute.put("link_id", uuid("service", endpoint));
        attribute.put("link_type", term);
        attribute.put("link_entity", "service");
        attribute.put("value", value);
        Map<String, Object> meaning = new LinkedHashMap<>();
        meaning.put("id", uuid("term", term));
        meaning.put("code", term);
        meaning.put("name", term);
        meaning.put("description", "What Fanal calls '" + term + "' of a referral endpoint");
        meaning.put("taxonomy", TAXONOMY);
        attribute.put("taxonomy_term", meaning);
        return attribute;
    }

    /** The same parts give the same id, on any day, so that what is given out twice is the same. */
    static String uuid(String... parts) {
        return UUID.nameUUIDFromBytes(
                        ("fanal/" + String.join("/", parts)).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
