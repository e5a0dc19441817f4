package org.fanal.gateway.store.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Things;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @BothEngines
    void aStoreOfANewerFanalIsRefused(TestStore store) {
        store.with(Things.NEXT).write(tx -> Things.insert(tx, 1, "one"));
        store.reopen();
        assertThatThrownBy(store.with(Things.SET)::database)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Fanal")
                .hasMessageContaining("things 2");
        assertThatThrownBy(store.with()::database).hasMessageContaining("newer Fanal");
    }

    @BothEngines
    void aFullStoreIsCopiedBeforeItIsChanged(TestStore store) throws IOException {
        store.with(Things.SET).write(tx -> Things.insert(tx, 1, "one"));
        store.reopen();
        store.with(Things.NEXT).write(tx -> tx.update("update thing set note = 'new'"));
        Path copy = copies(store).getFirst();
        try (TestStore old = store.another().with(Things.SET)) {
            old.stores().restore(copy);
            assertThat(old.<List<String>>read(Things::names)).containsExactly("one");
        }
        store.reopen();
        assertThat(store.<List<String>>read(Things::names)).containsExactly("one");
        assertThat(copies(store)).hasSize(1);
    }

    @BothEngines
    void anEmptyStoreIsNotCopied(TestStore store) throws IOException {
        assertThat(store.with(Things.SET).<List<String>>read(Things::names)).isEmpty();
        assertThat(copies(store)).isEmpty();
    }

    @BothEngines
    void aMigrationThatFailsChangesNothing(TestStore store) {
        store.with(Things.SET).write(tx -> Things.insert(tx, 1, "one"));
        store.reopen();
        assertThatThrownBy(store.with(Things.BROKEN)::database).isInstanceOf(StoreException.class);
        assertThat(store.with(Things.SET).<List<String>>read(Things::names)).containsExactly("one");
    }

    @Test
    void aSetCountsItsFilesFromOneWithoutAGap() {
        assertThatThrownBy(() -> new MigrationSet("m", "f", List.of("0001-a.sql", "0003-b.sql")))
                .hasMessageContaining("should be number 2");
    }

    private static List<Path> copies(TestStore store) throws IOException {
        Path folder = store.dataFolder().resolve("backups");
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
