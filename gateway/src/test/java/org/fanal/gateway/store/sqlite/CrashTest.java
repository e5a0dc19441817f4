package org.fanal.gateway.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Things;
import org.junit.jupiter.api.Test;

class CrashTest {

    @Test
    void whatWasReportedDoneIsThereAfterTheProcessEndedWithoutAWord() throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE).with(Things.SET);
                TestStore after = new TestStore(Engine.SQLITE).with(Things.SET)) {
            for (int i = 0; i < 20; i++) {
                int id = i;
                store.write(tx -> Things.insert(tx, id, "n" + id));
            }
            // the files as a killed process leaves them: nothing closed, nothing checkpointed
            Path to = Files.createDirectories(after.dataFolder());
            for (String file : List.of("fanal.db", "fanal.db-wal")) {
                Path _ = Files.copy(store.dataFolder().resolve(file), to.resolve(file));
            }
            assertThat(after.<List<String>>read(Things::names)).hasSize(20);
        }
    }

    @Test
    void aHalfWrittenEndOfTheLogIsPassedOver() throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE).with(Things.SET);
                TestStore after = new TestStore(Engine.SQLITE).with(Things.SET)) {
            store.write(tx -> Things.insert(tx, 1, "whole"));
            Path log = store.dataFolder().resolve("fanal.db-wal");
            long whole = Files.size(log);
            store.write(tx -> Things.insert(tx, 2, "torn"));
            Path to = Files.createDirectories(after.dataFolder());
            Path _ = Files.copy(store.dataFolder().resolve("fanal.db"), to.resolve("fanal.db"));
            byte[] bytes = Files.readAllBytes(log);
            byte[] torn = java.util.Arrays.copyOf(bytes, (int) whole + 2000);
            Path _ = Files.write(to.resolve("fanal.db-wal"), torn);
            assertThat(after.<List<String>>read(Things::names)).containsExactly("whole");
        }
    }
}
