package org.fanal.ops.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fanal.campaigns.referral.EndpointSeed;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.campaigns.route.Atlas;
import org.fanal.campaigns.route.AtlasStore;
import org.fanal.campaigns.route.Seeds;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.Work;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.setup.StorePorts;
import org.fanal.gateway.store.setup.StoreSettings;
import org.fanal.gateway.store.setup.Stores;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.gateway.store.vault.Vault.KeyInfo;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.HostClock;
import org.fanal.ops.app.SeedFiles;
import org.fanal.ops.app.Storage;

/** The store of a deployment, for commands; {@code run} may be at work on it meanwhile. */
final class Storehouse {
    private final Deployment deployment;
    private final Stores stores;

    Storehouse(Deployment deployment, Path data) {
        this.deployment = deployment;
        this.stores =
                new Stores(
                        new StoreSettings(deployment.settings().keeping().store(), data),
                        Storage.TABLES,
                        new StorePorts(HostClock.UTC, topic -> {}));
    }

    Stores stores() {
        return stores;
    }

    Path keyFile() {
        return deployment.folder().resolve(deployment.settings().keeping().keyFile());
    }

    static IdSource ids() {
        return new IdSource(HostClock.UTC, new SecureRandom());
    }

    /** Runs one work that writes. */
    <T> T write(Work<T> work) {
        return opened(database -> database.write(work).await());
    }

    /** Runs one work that writes, with what unseals. */
    <T> T write(BiFunction<Vault, Tx, T> work) {
        return opened(database -> {
            Vault vault = Vault.open(database, keyFile(), HostClock.UTC, ids()).await();
            return database.write(tx -> work.apply(vault, tx)).await();
        });
    }

    /** Endpoints, over a vault. */
    static Endpoints endpoints(Vault vault) {
        IdSource ids = ids();
        return new Endpoints(vault, new Journal(HostClock.UTC, ids), ids, HostClock.UTC);
    }

    /**
     * Places and routes as the store has them; of a store that was never started, as the first
     * start will have them.
     */
    Atlas atlas(Tx tx) {
        AtlasStore atlas = new AtlasStore(HostClock.UTC);
        SeedFiles seeds = deployment.seeds();
        List<String> _ =
                atlas.sow(
                        tx,
                        new AtlasStore.Files(
                                deployment.places(),
                                seeds.placesText(),
                                deployment.routes(),
                                seeds.routesText()));
        return atlas.now(tx);
    }

    /** As {@link #atlas}: the directory, read into a store that has none. */
    void directory(Tx tx, Endpoints endpoints) {
        SeedFiles seeds = deployment.seeds();
        Seeds.Result _ =
                new EndpointSeed(endpoints, HostClock.UTC)
                        .sow(tx, seeds.endpoints(), seeds.endpointsText());
    }

    /** Runs one work that reads. */
    <T> T read(Work<T> work) {
        return opened(database -> database.read(work).await());
    }

    /** The keys in the key file, without the keys. */
    List<KeyInfo> keys() {
        return opened(
                database -> Vault.open(database, keyFile(), HostClock.UTC, ids()).await().keys());
    }

    private <T> T opened(Function<Database, T> task) {
        Database database = stores.open();
        try {
            return task.apply(database);
        } finally {
            Void _ = database.close().await();
        }
    }
}
