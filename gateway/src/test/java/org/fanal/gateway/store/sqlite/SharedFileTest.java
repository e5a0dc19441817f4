package org.fanal.gateway.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Things;
import org.junit.jupiter.api.Test;

class SharedFileTest {

    @Test
    void aCommandBesideTheRunningProgramWaitsItsTurn() throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE).with(Things.SET)) {
            Database running = store.database();
            Database command = store.stores().open();
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int id = i;
                Database turn = i % 2 == 0 ? running : command;
                all.add(turn.write(tx -> Things.insert(tx, id, "n" + id)));
            }
            all.forEach(TestStore::await);
            TestStore.await(command.close());
            assertThat(store.<List<String>>read(Things::names)).hasSize(200);
        }
    }
}
