package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.TestStore;

/**
 * A SQLite store whose file cannot grow and has no page to spare: the engine itself says that there
 * is no room, wherever a statement or a commit needs some.
 */
final class FullFile {
    private static final int ENOUGH = 1_000_000;
    private static final int[] SIZES = {30_000, 4_000, 500, 20};
    private final Database database;

    FullFile(Scenario scenario) {
        database = scenario.fanal().storage().database();
    }

    /** From now on there is no room. */
    void fills() {
        var _ = TestStore.await(database.write(tx -> tx.update("create table ballast (b blob)")));
        most(1);
        for (int size : SIZES) while (takes(size)) {}
    }

    /** Somebody has made room; what filled it stays. */
    void hasRoom() {
        most(ENOUGH);
    }

    private boolean takes(int size) {
        Future<Boolean> taken =
                database.write(
                        tx -> tx.update("insert into ballast (b) values (zeroblob(?))", size) == 1);
        return TestStore.await(taken.otherwise(false));
    }

    /** Of the connection that writes; never fewer than there are. */
    private void most(int pages) {
        long most =
                TestStore.await(
                        database.write(tx ->
                                tx.one(
                                                "pragma max_page_count = " + pages,
                                                row -> row.number("max_page_count"))
                                        .orElseThrow()));
        assertThat(most).isGreaterThanOrEqualTo(pages);
    }
}
