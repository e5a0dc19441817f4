package org.fanal.ops.dispatch;

import java.util.List;
import org.fanal.gateway.store.MigrationSet;

/** The tables of dispatch and of the cases it rings for. */
public final class DispatchTables {
    public static final MigrationSet MIGRATIONS =
            new MigrationSet(
                    "dispatch", "org/fanal/ops/dispatch/migrations", List.of("0001-dispatch.sql"));

    private DispatchTables() {}
}
