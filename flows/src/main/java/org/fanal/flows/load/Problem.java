package org.fanal.flows.load;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something wrong in a file of the deployment.
 *
 * @param file path from the deployment's folder, with slashes
 * @param line from 1
 * @param severity whether it stops {@code run}
 * @param what what is wrong, and what to do
 */
public record Problem(String file, int line, Severity severity, String what)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparing(Problem::what);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** As {@code check} prints it: {@code file:line: error: what, and what to do}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + what;
    }
}
