package org.fanal.campaigns.audience.contacts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column stands where: names in any case and order; those not known are passed over. */
final class Header {
    private static final Set<Column> NEEDED =
            EnumSet.of(Column.NUMBER, Column.LANGUAGE, Column.CONSENT);

    private final List<Optional<Column>> columns = new ArrayList<>();

    /**
     * Reads the first line.
     *
     * @throws UnreadableContactsException where a column that every contact needs is missing, or
     *     one is there twice
     */
    Header(List<String> names) throws UnreadableContactsException {
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (String name : names) {
            Optional<Column> column = Column.of(name);
            if (column.isPresent() && !seen.add(column.get()))
                throw new UnreadableContactsException(
                        "two columns are called '" + column.get().tag() + "', rename one");
            columns.add(column);
        }
        for (Column needed : NEEDED)
            if (!seen.contains(needed))
                throw new UnreadableContactsException(
                        "the first line has no column '"
                                + needed.tag()
                                + "', name the columns there: number, language, consent, and as you"
                                + " have them route, stage, place, source, zone");
    }

    Map<Column, String> cells(List<String> line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(line.size(), columns.size()); i++) {
            String cell = line.get(i);
            columns.get(i)
                    .ifPresent(column -> {
                        var _ = cells.put(column, cell);
                    });
        }
        return cells;
    }
}
