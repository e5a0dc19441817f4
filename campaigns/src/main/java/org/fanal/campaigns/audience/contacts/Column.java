package org.fanal.campaigns.audience.contacts;

import java.util.Optional;
import org.fanal.flows.language.Fold;

/** A column of a file of contacts, or a field of one contact. */
public enum Column {
    NUMBER,
    LANGUAGE,
    ROUTE,
    STAGE,
    PLACE,
    CONSENT,
    SOURCE,
    ZONE;

    /** As files write it. */
    public String tag() {
        return Fold.of(name());
    }

    /** Reads a header, in any case. */
    static Optional<Column> of(String header) {
        String folded = Fold.of(header);
        for (Column column : values()) if (column.tag().equals(folded)) return Optional.of(column);
        return Optional.empty();
    }
}
