package org.fanal.campaigns.route;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Written forms as the YAML of their files, for {@code export} (DESIGN 5). */
public final class YamlText {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectMapper YAML =
            YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER).build();

    private YamlText() {}

    /** A file that holds one list. */
    static String of(String key, List<JsonObject> forms) {
        List<Object> items =
                forms.stream().map(form -> JSON.readValue(form.encode(), Object.class)).toList();
        return of(Map.of(key, items));
    }

    /** A tree of maps, lists, texts, numbers and flags. */
    public static String of(Map<String, ?> tree) {
        return YAML.writeValueAsString(tree);
    }
}
