package org.fanal.ops.console.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.Severity;

/**
 * The body of a request in the one form that files and the API share: what reads the file reads
 * this, and each {@link Problem} becomes an error that names the field. A fresh one is given to
 * each run of a work.
 */
public final class Form {
    private static final Pattern MISSING = Pattern.compile(" needs '([A-Za-z0-9_-]{1,64})'");
    private final Node node;
    private final List<String> paths;
    private final Problems problems = new Problems();

    /**
     * @param node its lines count the values of the body
     * @param paths where each of them stands, such as {@code waypoints.0.stage}
     */
    Form(Node node, List<String> paths) {
        this.node = node;
        this.paths = paths;
    }

    /** For readers of nodes; what they find wrong goes into {@link #problems}. */
    public Node node() {
        return node;
    }

    public Problems problems() {
        return problems;
    }

    /**
     * The body's fields; throws an {@link ApiProblem} where it is no mapping.
     *
     * @param what how problems name it, such as {@code "a responder"}
     */
    public Fields fields(String what) {
        Optional<Fields> fields = Fields.of(node, what, problems);
        check();
        return fields.orElseThrow();
    }

    /** To be called when all is read: throws an {@link ApiProblem} that names what is wrong. */
    public void check() {
        List<ApiProblem.Wrong> wrong =
                problems.sorted().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(this::wrong)
                        .toList();
        if (!wrong.isEmpty()) throw ApiProblem.form(wrong);
    }

    private ApiProblem.Wrong wrong(Problem problem) {
        String path = path(problem);
        Matcher missing = MISSING.matcher(problem.what());
        boolean named = missing.find();
        String key = named ? missing.group(1) : "";
        // a field that is missing is reported where the mapping stands that lacks it
        if (named && !path.equals(key) && !path.endsWith("." + key))
            path = path.isEmpty() ? key : path + "." + key;
        return new ApiProblem.Wrong(path, problem.what());
    }

    private String path(Problem problem) {
        boolean ours = problem.file().equals(node.file()) && problem.line() < paths.size();
        return ours ? paths.get(problem.line()) : "";
    }
}
