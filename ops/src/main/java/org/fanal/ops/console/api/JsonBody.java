package org.fanal.ops.console.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanal.flows.load.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into the nodes that YAML files are read into. In place of lines it counts values, so
 * that what is wrong can be named by where it stands.
 */
final class JsonBody {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final String FILE = "body";
    private static final int DEEPEST = 40;
    private final List<String> paths = new ArrayList<>();

    private JsonBody() {}

    /** What was read; {@link Form}s are made of it. */
    record Read(Node node, List<String> paths) {
        Form form() {
            return new Form(node, paths);
        }
    }

    /** No body at all: no fields. */
    static Read none() {
        return new Read(new Node.Fields(FILE, 0, Map.of()), List.of(""));
    }

    /** Throws an {@link ApiProblem} for what is not JSON, or holds a field twice. */
    static Read of(byte[] bytes) {
        JsonBody body = new JsonBody();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() == null) return none();
            Node node = body.node(parser, "", 0);
            if (parser.nextToken() != null) throw ApiProblem.notJson();
            return new Read(node, List.copyOf(body.paths));
        } catch (JacksonException wrong) {
            throw ApiProblem.notJson();
        }
    }

    private Node node(JsonParser parser, String path, int depth) {
        if (depth > DEEPEST) throw ApiProblem.notJson();
        int line = paths.size();
        var _ = paths.add(path);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) return fields(parser, line, depth);
        if (token == JsonToken.START_ARRAY) return items(parser, line, depth);
        return new Node.Text(FILE, line, token == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private Node fields(JsonParser parser, int line, int depth) {
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            var _ = parser.nextToken();
            var _ = values.put(key, node(parser, below(line, key), depth + 1));
        }
        return new Node.Fields(FILE, line, values);
    }

    private Node items(JsonParser parser, int line, int depth) {
        List<Node> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY)
            values.add(node(parser, below(line, "" + values.size()), depth + 1));
        return new Node.Items(FILE, line, List.copyOf(values));
    }

    private String below(int line, String key) {
        String path = paths.get(line);
        return path.isEmpty() ? key : path + "." + key;
    }
}
