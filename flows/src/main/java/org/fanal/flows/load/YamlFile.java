package org.fanal.flows.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads YAML 1.2 into {@link Node}s that keep their lines; duplicate keys are errors. */
public final class YamlFile {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final int DEEPEST = 40;

    private final String file;
    private final Problems problems;

    private YamlFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads the text of a file.
     *
     * @param file its path as problems name it
     * @return empty where the file is empty or is not YAML; the latter is then among the problems
     */
    public static Optional<Node> read(String file, String content, Problems problems) {
        try (JsonParser parser =
                YAML.createParser(tools.jackson.core.ObjectReadContext.empty(), content)) {
            if (parser.nextToken() == null) return Optional.empty();
            return Optional.of(new YamlFile(file, problems).node(parser, 0));
        } catch (JacksonException wrong) {
            YamlFault fault = YamlFault.of(wrong.getOriginalMessage());
            problems.add(new Problem(file, fault.line(), Severity.ERROR, fault.what()));
            return Optional.empty();
        }
    }

    private Node node(JsonParser parser, int depth) {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > DEEPEST) {
            problems.add(
                    new Problem(file, line, Severity.ERROR, "nested too deeply, take levels out"));
            parser.skipChildren();
            return new Node.Text(file, line, "");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) return fields(parser, line, depth);
        if (token == JsonToken.START_ARRAY) return items(parser, line, depth);
        return new Node.Text(file, line, token == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private Node items(JsonParser parser, int line, int depth) {
        List<Node> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) values.add(node(parser, depth + 1));
        return new Node.Items(file, line, List.copyOf(values));
    }

    private Node fields(JsonParser parser, int line, int depth) {
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            var _ = parser.nextToken();
            Node value = node(parser, depth + 1);
            if (values.putIfAbsent(key, at(value, keyLine)) != null)
                problems.add(
                        new Problem(
                                file,
                                keyLine,
                                Severity.ERROR,
                                "'" + key + "' stands here twice, keep one of them"));
        }
        return new Node.Fields(file, line, values);
    }

    /** A value is reported on the line of its key, where people look for it. */
    private static Node at(Node value, int line) {
        return switch (value) {
            case Node.Text text -> new Node.Text(text.file(), line, text.value());
            case Node.Items items -> new Node.Items(items.file(), line, items.values());
            case Node.Fields fields -> new Node.Fields(fields.file(), line, fields.values());
        };
    }
}
