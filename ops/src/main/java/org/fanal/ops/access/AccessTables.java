package org.fanal.ops.access;

import java.util.List;
import org.fanal.gateway.store.MigrationSet;

/** The tables of this package. */
public final class AccessTables {
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "access", "org/fanal/ops/access/migrations", List.of("0001-access.sql"));

    private AccessTables() {}
}
