package org.fanal.ops.console.api;

import java.util.List;
import org.fanal.gateway.store.MigrationSet;

/** The tables of this package. */
public final class ApiTables {
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "api", "org/fanal/ops/console/api/migrations", List.of("0001-api.sql"));

    private ApiTables() {}
}
