package org.fanal.ops.app;

import org.fanal.gateway.conversation.ConversationTables;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.ops.access.AccessTables;
import org.fanal.ops.dispatch.DispatchTables;

import java.util.List;

/** The tables of all modules, in the order they build on each other. */
public final class AllTables {
    public static final List<MigrationSet> SETS =
            List.of(
                    Standings.TABLES,
                    Outbox.TABLES,
                    ConversationTables.TABLES,
                    DispatchTables.MIGRATIONS,
                    AccessTables.TABLES);

    private AllTables() {}
}
