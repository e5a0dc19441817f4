package org.fanal.gateway.store;

import java.util.List;

/**
 * The tables of one module, as files of SQL on the class path, in order: {@code FOLDER/sqlite/NAME}
 * and {@code FOLDER/postgresql/NAME}.
 *
 * @param module recorded beside the number of what was applied: never change it
 * @param folder with slashes, such as {@code org/fanal/gateway/store/migrations}
 * @param names such as {@code 0001-journal.sql}; the number counts from 1 without a gap
 */
public record MigrationSet(String module, String folder, List<String> names) {

    /** The tables of the store itself: always the first set. */
    public static final MigrationSet STORE =
            new MigrationSet(
                    "store", "org/fanal/gateway/store/migrations", List.of("0001-store.sql"));

    public MigrationSet {
        names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++)
            if (number(names.get(i)) != i + 1)
                throw new IllegalArgumentException(names.get(i) + " should be number " + (i + 1));
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }
}
