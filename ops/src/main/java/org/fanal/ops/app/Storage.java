package org.fanal.ops.app;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.audience.focal.FocalPoints;
import org.fanal.campaigns.measure.Codes;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.referral.ReferralTables;
import org.fanal.campaigns.route.RouteTables;
import org.fanal.campaigns.run.Ledger;
import org.fanal.gateway.cluster.Wakeups;
import org.fanal.gateway.conversation.ConversationTables;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.CommitWatch;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.setup.StorePorts;
import org.fanal.gateway.store.setup.StoreSettings;
import org.fanal.gateway.store.setup.Stores;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.ops.access.AccessTables;
import org.fanal.ops.console.api.ApiTables;
import org.fanal.ops.dispatch.DispatchTables;

/**
 * The store, open, and what is the same for all who keep something in it.
 *
 * @param database its works
 * @param vault what seals
 * @param journal what happened
 * @param ids gives ids
 * @param wakeups what commits wake
 */
public record Storage(
        Database database, Vault vault, Journal journal, IdSource ids, Wakeups wakeups) {

    /** The tables of all modules, in the order they build on each other. */
    public static final List<MigrationSet> TABLES =
            List.of(
                    Standings.TABLES,
                    Outbox.TABLES,
                    ConversationTables.TABLES,
                    RouteTables.TABLES,
                    ReferralTables.TABLES,
                    Recipients.TABLES,
                    FocalPoints.TABLES,
                    CampaignStore.TABLES,
                    Ledger.TABLES,
                    Codes.TABLES,
                    DispatchTables.MIGRATIONS,
                    AccessTables.TABLES,
                    ApiTables.TABLES);

    /** Opens it, and makes it where there is none. */
    static Future<Storage> open(
            Deployment deployment,
            Path data,
            Machine machine,
            Wakeups wakeups,
            CommitWatch commits) {
        IdSource ids = new IdSource(machine.scheduler(), machine.random());
        Journal journal = new Journal(machine.scheduler(), ids);
        StoreSettings settings = new StoreSettings(deployment.settings().keeping().store(), data);
        StorePorts ports =
                new StorePorts(machine.scheduler(), wakeups::publish, machine.fault(), commits);
        Path keys = deployment.folder().resolve(deployment.settings().keeping().keyFile());
        return machine.vertx()
                .executeBlocking(() -> Stores.open(settings, TABLES, ports))
                .map(Objects::requireNonNull)
                .compose(database ->
                        Vault.open(database, keys, machine.scheduler(), ids)
                                .map(vault -> new Storage(database, vault, journal, ids, wakeups)));
    }
}
