package org.fanal.ops.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Work;
import org.fanal.gateway.store.setup.StorePorts;
import org.fanal.gateway.store.setup.StoreSettings;
import org.fanal.gateway.store.setup.Stores;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.gateway.store.vault.Vault.KeyInfo;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.HostClock;
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
