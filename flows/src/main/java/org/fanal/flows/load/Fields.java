package org.fanal.flows.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fanal.flows.model.Msisdn;

/**
 * Reads the fields of one mapping, and reports what is missing, of the wrong form, or not known. A
 * reader never throws: where something is wrong it reports it and gives an empty value, so that one
 * pass names everything.
 */
public final class Fields {
    private final Node.Fields node;
    private final String what;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    private Fields(Node.Fields node, String what, Problems problems) {
        this.node = node;
        this.what = what;
        this.problems = problems;
    }

    /**
     * Opens a mapping.
     *
     * @param what how problems name it, such as {@code "a responder"}
     * @return empty, and reported, where the node is none
     */
    public static Optional<Fields> of(Node node, String what, Problems problems) {
        if (node instanceof Node.Fields fields)
            return Optional.of(new Fields(fields, what, problems));
        problems.error(node, what + " is written as fields (key: value), write it so");
        return Optional.empty();
    }

    /** Where the mapping stands. */
    public Node node() {
        return node;
    }

    /** Whether the field stands there. */
    public boolean has(String key) {
        return node.values().containsKey(key);
    }

    /** The node of a field, for a form of its own. */
    public Optional<Node> any(String key) {
        var _ = asked.add(key);
        return Optional.ofNullable(node.values().get(key));
    }

    /** A text that must be there; empty, and reported, where it is not. */
    public String text(String key) {
        Optional<String> text = textIfAny(key).filter(t -> !t.isBlank());
        if (text.isEmpty() && !(any(key).orElse(null) instanceof Node.Items))
            problems.error(any(key).orElse(node), what + " needs '" + key + "', write it");
        return text.orElse("");
    }

    /** A text that may be there. */
    public Optional<String> textIfAny(String key) {
        return any(key).flatMap(value -> scalar(key, value));
    }

    /** A text or a list of texts; none where the field is absent. */
    public List<String> texts(String key) {
        Node value = any(key).orElse(null);
        if (value == null) return List.of();
        if (!(value instanceof Node.Items items))
            return scalar(key, value).map(List::of).orElse(List.of());
        return items.values().stream().flatMap(item -> scalar(key, item).stream()).toList();
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key, boolean otherwise) {
        return parsed(
                key,
                otherwise,
                "true or false",
                text ->
                        switch (text) {
                            case "true" -> Optional.of(true);
                            case "false" -> Optional.of(false);
                            default -> Optional.empty();
                        });
    }

    /** A whole number within the bounds, both included. */
    public int number(String key, int otherwise, int least, int most) {
        return parsed(
                key,
                otherwise,
                "a whole number from " + least + " to " + most,
                text -> {
                    if (!text.matches("-?[0-9]{1,9}")) return Optional.empty();
                    return Optional.of(Integer.parseInt(text)).filter(n -> n >= least && n <= most);
                });
    }

    /** A duration such as {@code 500ms}, {@code 10s}, {@code 2m}, {@code 12h}, {@code 7d}. */
    public Duration duration(String key, Duration otherwise) {
        return parsed(
                key, otherwise, "a duration such as 500ms, 10s, 2m, 12h or 7d", Durations::parse);
    }

    /** A value with a reader of its own. {@code form} says in words how it is written. */
    public <T> T parsed(
            String key, T otherwise, String form, Function<String, Optional<T>> reader) {
        Optional<String> text = textIfAny(key);
        if (text.isEmpty()) return otherwise;
        Optional<T> value = reader.apply(text.get().strip());
        if (value.isEmpty())
            problems.error(any(key).orElse(node), "'" + key + "' is " + form + ", write it so");
        return value.orElse(otherwise);
    }

    /** As {@link #parsed}, where the field must be there. */
    public <T> Optional<T> required(String key, String form, Function<String, Optional<T>> reader) {
        String text = text(key);
        if (text.isEmpty()) return Optional.empty();
        Optional<T> value = reader.apply(text.strip());
        if (value.isEmpty())
            problems.error(any(key).orElse(node), "'" + key + "' is " + form + ", write it so");
        return value;
    }

    /**
     * Telephone numbers, one or a list; one that is none is an error, one whose range
     * libphonenumber does not know a warning.
     */
    public List<Msisdn> phones(String key) {
        Node value = any(key).orElse(null);
        if (value == null) return List.of();
        List<Node> each = value instanceof Node.Items items ? items.values() : List.of(value);
        return each.stream().flatMap(node -> phone(key, node).stream()).toList();
    }

    private Optional<Msisdn> phone(String key, Node node) {
        Optional<Msisdn> number = scalar(key, node).flatMap(Msisdn::parse);
        if (number.isEmpty() && node instanceof Node.Text)
            problems.error(
                    node, "'" + key + "' is no telephone number, write it such as +221770000000");
        if (number.isPresent() && !number.get().valid())
            problems.warning(
                    node,
                    "this number of '" + key + "' is not in use anywhere we know of, check it");
        return number;
    }

    /** The mapping under a field. */
    public Optional<Fields> fields(String key) {
        return any(key).flatMap(value -> of(value, "'" + key + "'", problems));
    }

    /** The mappings in the list under a field; none where it is absent. */
    public List<Fields> each(String key, String each) {
        List<Fields> all = new ArrayList<>();
        for (Node item : items(key)) of(item, each, problems).ifPresent(all::add);
        return all;
    }

    /** The list under a field; none where it is absent. */
    public List<Node> items(String key) {
        Node value = any(key).orElse(null);
        if (value == null) return List.of();
        if (value instanceof Node.Items items) return items.values();
        problems.error(value, "'" + key + "' is a list, write it as one");
        return List.of();
    }

    /** All fields of this mapping, whatever their names, such as texts by key. */
    public Map<String, Node> all() {
        asked.addAll(node.values().keySet());
        return new LinkedHashMap<>(node.values());
    }

    /** Reports an error at a field, or at the mapping where the field is absent. */
    public void error(String key, String message) {
        problems.error(node.values().getOrDefault(key, node), message);
    }

    /** Reports a warning at a field, or at the mapping where the field is absent. */
    public void warning(String key, String message) {
        problems.warning(node.values().getOrDefault(key, node), message);
    }

    /** To be called last: reports every field that nobody asked for. */
    public void done() {
        node.values()
                .forEach((key, value) -> {
                    if (!asked.contains(key))
                        problems.error(
                                value,
                                what
                                        + " has no field '"
                                        + key
                                        + "', correct its name or take it out");
                });
    }

    private Optional<String> scalar(String key, Node value) {
        if (value instanceof Node.Text text) return Optional.of(text.value());
        problems.error(value, "'" + key + "' is a single text, write it as one");
        return Optional.empty();
    }
}
