package org.fanal.gateway.store;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;

/** A table of no module's, for tests of the store. */
public final class Things {
    private static final String FOLDER = "org/fanal/gateway/store/test-migrations";

    /** The table {@code thing}. */
    public static final MigrationSet SET =
            new MigrationSet("things", FOLDER, List.of("0001-thing.sql"));

    /** The table with a column more. */
    public static final MigrationSet NEXT =
            new MigrationSet("things", FOLDER, List.of("0001-thing.sql", "0002-note.sql"));

    /** What cannot be applied whole. */
    public static final MigrationSet BROKEN =
            new MigrationSet(
                    "things",
                    FOLDER,
                    List.of("0001-thing.sql", "0002-note.sql", "0003-broken.sql"));

    private Things() {}

    /** Adds a thing. */
    @CanIgnoreReturnValue
    public static boolean insert(Tx tx, long id, String name) {
        return tx.update("insert into thing (id, name) values (?, ?)", id, name) == 1;
    }

    /** All names, by id. */
    public static List<String> names(Tx tx) {
        return tx.list("select name from thing order by id", row -> row.text("name"));
    }
}
