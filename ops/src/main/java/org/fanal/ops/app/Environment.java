package org.fanal.ops.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.Severity;

/**
 * Puts the environment's values where {@code fanal.yaml} says {@code ${NAME}}.
 *
 * @param values the environment, by name
 * @param unset what an unset name is: an error at start, a warning in {@code check}
 */
public record Environment(Map<String, String> values, Severity unset) {
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    /**
     * Marks the file of a value that could not be filled in, so that what follows from its absence
     * is not reported beside it.
     */
    private static final String UNFILLED = " (unfilled)";

    private static final String ASSUMED = "10000";

    /** Whether the problem only follows from a name that is unset and reported. */
    static boolean follows(Problem problem) {
        return problem.file().endsWith(UNFILLED);
    }

    /** The same tree with every name filled in; what is unset stays as written and is reported. */
    public Node fill(Node node, Problems problems) {
        return switch (node) {
            case Node.Text text -> fill(text, problems);
            case Node.Items(String file, int line, var values) ->
                    new Node.Items(
                            file, line, values.stream().map(v -> fill(v, problems)).toList());
            case Node.Fields(String file, int line, var values) -> {
                Map<String, Node> filled = new LinkedHashMap<>();
                values.forEach((key, value) -> filled.put(key, fill(value, problems)));
                yield new Node.Fields(file, line, filled);
            }
        };
    }

    /**
     * The same tree with something in place of what is unset, which is a number where a number is
     * due: for checks that only ask whether there is one.
     */
    static Node assumed(Node node) {
        return switch (node) {
            case Node.Text(String file, int line, String value) ->
                    file.endsWith(UNFILLED) ? new Node.Text(file, line, ASSUMED) : node;
            case Node.Items(String file, int line, var values) ->
                    new Node.Items(file, line, values.stream().map(Environment::assumed).toList());
            case Node.Fields(String file, int line, var values) -> {
                Map<String, Node> all = new LinkedHashMap<>();
                values.forEach((key, value) -> all.put(key, assumed(value)));
                yield new Node.Fields(file, line, all);
            }
        };
    }

    private Node fill(Node.Text text, Problems problems) {
        StringBuilder filled = new StringBuilder();
        boolean whole = true;
        Matcher matcher = NAME.matcher(text.value());
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                whole = false;
                report(text, matcher.group(1), problems);
                value = matcher.group();
            }
            var _ = matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        var _ = matcher.appendTail(filled);
        String file = whole ? text.file() : text.file() + UNFILLED;
        return new Node.Text(file, text.line(), filled.toString());
    }

    private void report(Node at, String name, Problems problems) {
        problems.add(
                new Problem(
                        at.file(),
                        at.line(),
                        unset,
                        "the environment has no " + name + ", set it before `run`"));
    }

    /** Names only: the values are secrets. */
    @Override
    public String toString() {
        return "Environment[unset=" + unset + "]";
    }
}
