package org.fanal.gateway.store.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.StoreBusyException;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.StoreUrl;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Things;
import org.fanal.gateway.store.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresqlDatabaseTest {
    private final TestStore store = new TestStore(Engine.POSTGRESQL).with(Things.SET);
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void worksThatWaitForEachOtherAreRunAgain() {
        store.write(tx -> Things.insert(tx, 1, "one"));
        store.write(tx -> Things.insert(tx, 2, "two"));
        CyclicBarrier both = new CyclicBarrier(2);
        Future<Boolean> one = store.database().write(tx -> touch(tx, both, 1, 2));
        Future<Boolean> two = store.database().write(tx -> touch(tx, both, 2, 1));
        TestStore.await(Future.all(one, two));
        assertThat(runs.get()).isEqualTo(3);
    }

    @Test
    void aWorkWhoseConnectionIsLostIsRunAgainAndDoneOnce() {
        store.write(tx -> {
            boolean made = Things.insert(tx, 1, "once");
            if (runs.incrementAndGet() == 1) {
                var _ =
                        tx.one(
                                "select pg_terminate_backend(pg_backend_pid()) as gone",
                                row -> row.text("gone"));
            }
            return made;
        });
        assertThat(runs.get()).isEqualTo(2);
        assertThat(store.<List<String>>read(Things::names)).containsExactly("once");
    }

    @Test
    void aWorkThatIsAlwaysOvertakenIsGivenUpAfterFiveMoreRuns() {
        store.with(sql -> {
            if (sql.startsWith("insert into thing")) {
                runs.incrementAndGet();
                throw new SQLException("overtaken", "40001");
            }
        });
        assertThatThrownBy(() -> store.write(tx -> Things.insert(tx, 1, "one")))
                .isInstanceOf(StoreBusyException.class);
        assertThat(runs.get()).isEqualTo(6);
    }

    @Test
    void aCommitWhoseEndIsNotKnownIsNeverRunAgain() {
        store.with(sql -> {
            if (sql.equals("commit")) {
                runs.incrementAndGet();
                throw new SQLException("gone", "08006");
            }
        });
        assertThatThrownBy(() -> store.write(tx -> Things.insert(tx, 1, "one")))
                .isExactlyInstanceOf(StoreException.class)
                .hasMessageContaining("not known");
        assertThat(runs.get()).isEqualTo(1);
    }

    @Test
    void aServerSetToLessThanACommitOnDiskIsRaisedToIt() {
        // the server of these tests is set to off
        Optional<String> durable =
                store.write(tx ->
                        tx.one("show synchronous_commit", row -> row.text("synchronous_commit")));
        assertThat(durable).contains("on");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutThePassword() {
        PostgresqlServer nowhere =
                new PostgresqlServer(
                        new StoreUrl.Postgresql("127.0.0.1", 1, "line", "fanal", "hunter2"));
        assertThatThrownBy(nowhere::connect)
                .isInstanceOf(StoreException.class)
                .hasNoCause()
                .hasMessageContaining("postgresql://fanal:…@127.0.0.1:1/line")
                .message()
                .doesNotContain("hunter2");
    }

    private boolean touch(Tx tx, CyclicBarrier both, long first, long second) {
        int run = runs.incrementAndGet();
        int touched = tx.update("update thing set flag = 1 where id = ?", first);
        if (run <= 2) meet(both);
        return touched + tx.update("update thing set flag = 1 where id = ?", second) == 2;
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (InterruptedException | BrokenBarrierException why) {
            throw new IllegalStateException(why);
        }
    }
}
