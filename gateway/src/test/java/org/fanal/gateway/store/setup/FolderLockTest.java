package org.fanal.gateway.store.setup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.fanal.gateway.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @Test
    void aFolderInUseIsRefusedUntilItIsFree(@TempDir Path folder) {
        try (FolderLock _ = FolderLock.of(folder.resolve("data"))) {
            assertThatThrownBy(() -> FolderLock.of(folder.resolve("data")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by another Fanal");
        }
        FolderLock.of(folder.resolve("data")).close();
    }
}
