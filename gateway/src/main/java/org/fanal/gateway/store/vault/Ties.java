package org.fanal.gateway.store.vault;

import java.util.List;
import java.util.stream.Stream;
import org.fanal.gateway.store.Tx;

/**
 * Who points at subjects: each package that keeps rows of a subject tells here which. A subject to
 * whom somebody else still points is not to be erased on a whim of one of them (R18). Immutable.
 */
public final class Ties {
    private final List<String> statements;

    private Ties(List<String> statements) {
        this.statements = statements;
    }

    /**
     * Rows that have the subject in their column {@code subject}.
     *
     * @param from a table each, perhaps with a condition behind {@code where}
     */
    public static Ties of(String... from) {
        return new Ties(
                Stream.of(from)
                        .map(each ->
                                "select 1 as found from "
                                        + each
                                        + (each.contains(" where ") ? " and" : " where")
                                        + " subject = ? limit 1")
                        .toList());
    }

    /** These and those. */
    public Ties and(Ties others) {
        return new Ties(Stream.concat(statements.stream(), others.statements.stream()).toList());
    }

    /** Whether any row points at the subject. */
    public boolean hold(Tx tx, long subject) {
        return statements.stream()
                .anyMatch(each -> tx.one(each, row -> row.number("found"), subject).isPresent());
    }
}
