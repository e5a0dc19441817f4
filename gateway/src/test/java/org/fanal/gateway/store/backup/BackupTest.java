package org.fanal.gateway.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Things;
import org.fanal.gateway.store.vault.Vault;
import org.junit.jupiter.api.Test;

class BackupTest {
    private static final Msisdn AWA = new Msisdn("+221770000001");

    @BothEngines
    void aCopyMadeWhileItIsWrittenIsAWholeStore(TestStore store) throws IOException {
        Vault vault = store.with(Things.SET).vault();
        long awa = store.write(tx -> vault.subjectOf(tx, AWA).id());
        store.write(tx -> Things.insert(tx, 1, "it's \\ a\ttab\nand é"));
        store.write(tx -> store.journal().append(tx, new Kind("a.kind"), Map.of("n", "1")));
        Path copy = store.dataFolder().resolve("copy");
        store.stores().backup(copy);
        store.write(tx -> Things.insert(tx, 2, "later"));
        try (TestStore restored = store.another()) {
            restored.stores().restore(copy);
            Path _ = Files.copy(store.keyFile(), restored.keyFile());
            Vault same = restored.vault();
            assertThat(restored.<Msisdn>read(tx -> same.number(tx, awa))).isEqualTo(AWA);
            assertThat(restored.<List<String>>read(Things::names))
                    .containsExactly("it's \\ a\ttab\nand é");
            restored.write(tx -> Things.insert(tx, 3, "on it goes"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @BothEngines
    void theKeysAreNotInside(TestStore store) throws IOException {
        Vault _ = store.vault();
        Path copy = store.dataFolder().resolve("copy");
        store.stores().backup(copy);
        try (TestStore restored = store.another()) {
            restored.stores().restore(copy);
            assertThatThrownBy(restored::vault).hasMessageContaining("key file");
        }
    }

    @BothEngines
    void aCopyNeverReplacesAFileAndNeverAStore(TestStore store) throws IOException {
        store.with(Things.SET).write(tx -> Things.insert(tx, 1, "one"));
        Path copy = store.dataFolder().resolve("copy");
        store.stores().backup(copy);
        assertThatThrownBy(() -> store.stores().backup(copy)).hasMessageContaining("exists");
        assertThatThrownBy(() -> store.stores().restore(copy)).isInstanceOf(StoreException.class);
        assertThat(store.<List<String>>read(Things::names)).containsExactly("one");
        try (var files = Files.list(store.dataFolder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains(".new"));
        }
    }

    @BothEngines
    void whatIsNoCopyOfThisEngineIsRefusedAndLeavesNothing(TestStore store) throws IOException {
        Path folder = Files.createDirectories(store.dataFolder());
        Path noise = Files.writeString(folder.resolve("noise"), "not a copy of anything");
        assertThatThrownBy(() -> store.stores().restore(noise))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("noise");
        Engine other = store.engine() == Engine.SQLITE ? Engine.POSTGRESQL : Engine.SQLITE;
        try (TestStore source = new TestStore(other).with(Things.SET)) {
            source.write(tx -> Things.insert(tx, 1, "one"));
            Path foreign = folder.resolve("foreign");
            source.stores().backup(foreign);
            assertThatThrownBy(() -> store.stores().restore(foreign))
                    .isInstanceOf(StoreException.class);
        }
        assertThat(store.with(Things.SET).<List<String>>read(Things::names)).isEmpty();
    }

    @Test
    void aCopyWithATriggerOfSomebodyElseIsRefused() throws SQLException, IOException {
        for (String hostile :
                List.of(
                        "create trigger quiet after insert on event"
                                + " begin delete from event; end",
                        "create view thing2 as select 1",
                        "create table more (x)",
                        "create index hidden on event(id) where id > 0"))
            try (TestStore store = new TestStore(Engine.SQLITE).with(Things.SET)) {
                store.write(tx -> Things.insert(tx, 1, "one"));
                Path copy = store.dataFolder().resolve("copy");
                store.stores().backup(copy);
                try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                        Statement statement = connection.createStatement()) {
                    boolean _ = statement.execute(hostile);
                }
                try (TestStore restored = store.another().with(Things.SET)) {
                    assertThatThrownBy(() -> restored.stores().restore(copy))
                            .hasMessageContaining("do not trust it");
                    assertThat(restored.<List<String>>read(Things::names)).isEmpty();
                }
            }
    }

    @BothEngines
    void aCopyOfANewerFanalIsRefusedAndLeavesNothing(TestStore store) throws IOException {
        store.with(Things.NEXT).write(tx -> Things.insert(tx, 1, "one"));
        Path copy = store.dataFolder().resolve("copy");
        store.stores().backup(copy);
        try (TestStore older = store.another().with(Things.SET)) {
            assertThatThrownBy(() -> older.stores().restore(copy))
                    .hasMessageContaining("newer Fanal");
            assertThat(older.<List<String>>read(Things::names)).isEmpty();
        }
    }
}
