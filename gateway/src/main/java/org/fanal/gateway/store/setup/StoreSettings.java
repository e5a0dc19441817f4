package org.fanal.gateway.store.setup;

import java.nio.file.Path;
import org.fanal.gateway.store.QueueLimits;
import org.fanal.gateway.store.StoreUrl;

/**
 * Where the store is and how much it lets wait.
 *
 * @param url as {@code fanal.yaml} has it
 * @param dataFolder for the file of SQLite and for automatic backups; made when it is not there
 */
public record StoreSettings(StoreUrl url, Path dataFolder, QueueLimits limits) {

    /** With the limits of a program. */
    public StoreSettings(StoreUrl url, Path dataFolder) {
        this(url, dataFolder, QueueLimits.DEFAULT);
    }
}
