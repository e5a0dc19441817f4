package org.fanal.ops.dispatch;

import java.util.List;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.vault.Ties;

/** The tables of dispatch and of the cases it rings for. */
public final class DispatchTables {
    public static final MigrationSet MIGRATIONS =
            new MigrationSet(
                    "dispatch", "org/fanal/ops/dispatch/migrations", List.of("0001-dispatch.sql"));

    /** A subject who answers, or whose report is a case. */
    public static final Ties TIES = Ties.of("responder_phone", "casefile");

    private DispatchTables() {}
}
