package org.fanal.campaigns.route;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanal.flows.load.Node;
import org.jspecify.annotations.Nullable;

/** What the store keeps as JSON, as the readers of files take it. */
public final class Nodes {
    private Nodes() {}

    /**
     * Turns JSON into nodes.
     *
     * @param file how problems name where it came from
     */
    public static Node of(String file, JsonObject json) {
        return node(file, json);
    }

    private static Node node(String file, @Nullable Object value) {
        if (value == null) return new Node.Text(file, 1, "");
        if (value instanceof JsonObject object) {
            Map<String, Node> fields = new LinkedHashMap<>();
            for (String name : object.fieldNames())
                fields.put(name, node(file, object.getValue(name)));
            return new Node.Fields(file, 1, fields);
        }
        if (value instanceof JsonArray array) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) items.add(node(file, array.getValue(i)));
            return new Node.Items(file, 1, List.copyOf(items));
        }
        return new Node.Text(file, 1, String.valueOf(value));
    }
}
