package org.fanal.flows.load;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a deployment; one pass names everything. Not thread-safe. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** What stops {@code run}. {@code what} says what is wrong and, after a comma, what to do. */
    public void error(Node at, String what) {
        found.add(new Problem(at.file(), at.line(), Severity.ERROR, what));
    }

    /** What deserves a look and does not stop {@code run}. */
    public void warning(Node at, String what) {
        found.add(new Problem(at.file(), at.line(), Severity.WARNING, what));
    }

    /**
     * As {@link #error(Node, String)}, where there is no node: a file missing, or one that is not
     * YAML.
     */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Whether any of them stops {@code run}. */
    public boolean stop() {
        return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** All of them, by file and line. */
    public List<Problem> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
