package org.fanal.gateway.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.Fault;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.QueueLimits;
import org.fanal.gateway.store.StoreBusyException;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Things;
import org.fanal.gateway.store.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final TestStore store = new TestStore(Engine.SQLITE);
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failing = Collections.synchronizedList(new ArrayList<>());
    private final Fault fault =
            sql -> {
                statements.add(sql);
                if (failing.remove(sql)) throw new SQLException("fault", "test", 10);
            };
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void worksThatWaitShareOneCommit() {
        open();
        Future<Boolean> first = held();
        List<Future<Boolean>> others = IntStream.range(1, 101).mapToObj(this::insert).toList();
        gate.countDown();
        TestStore.await(first);
        others.forEach(TestStore::await);
        assertThat(count("commit")).isEqualTo(2);
        assertThat(store.<List<String>>read(Things::names)).hasSize(100);
    }

    @Test
    void oneThatFailsAmongThemIsUndoneAlone() {
        open();
        Future<Boolean> first = held();
        Future<Boolean> before = insert(1);
        Future<Boolean> bad =
                store.database()
                        .write(tx -> {
                            Things.insert(tx, 2, "n2");
                            return Things.insert(tx, 3, "n1");
                        });
        Future<Boolean> after = insert(4);
        gate.countDown();
        TestStore.await(Future.all(first, before, after));
        assertThatThrownBy(() -> TestStore.await(bad)).hasMessageContaining("insert into thing");
        assertThat(store.<List<String>>read(Things::names)).containsExactly("n1", "n4");
        assertThat(count("savepoint work")).isEqualTo(3);
        assertThat(count("commit")).isEqualTo(2);
    }

    @Test
    void worksThatGoWellNeedNoSavepoint() {
        open();
        Future<Boolean> first = held();
        List<Future<Boolean>> good = List.of(insert(1), insert(2));
        gate.countDown();
        TestStore.await(first);
        good.forEach(TestStore::await);
        assertThat(count("savepoint work")).isZero();
        assertThat(count("commit")).isEqualTo(2);
    }

    @Test
    void whereTheCommitFailsEachIsRunAgainAlone() {
        open();
        Future<Boolean> first = held();
        List<Future<Boolean>> shared = IntStream.range(1, 5).mapToObj(this::insert).toList();
        failing.add("commit");
        failing.add("commit");
        gate.countDown();
        // the first fault meets the held work, which is alone and fails; the second those who share
        assertThatThrownBy(() -> TestStore.await(first)).isInstanceOf(StoreBusyException.class);
        shared.forEach(TestStore::await);
        assertThat(store.<List<String>>read(Things::names)).containsExactly("n1", "n2", "n3", "n4");
        assertThat(count("commit")).isEqualTo(6);
    }

    @Test
    void whereTheUndoingFailsEachIsRunAgainAlone() {
        open();
        Future<Boolean> first = held();
        Future<Boolean> good = insert(1);
        Future<Boolean> bad = store.database().write(tx -> Things.insert(tx, 2, "n1"));
        Future<Boolean> last = insert(3);
        failing.add("rollback to work");
        gate.countDown();
        TestStore.await(Future.all(first, good, last));
        assertThatThrownBy(() -> TestStore.await(bad)).hasMessageContaining("insert into thing");
        assertThat(store.<List<String>>read(Things::names)).containsExactly("n1", "n3");
    }

    @Test
    void aConnectionThatCannotUndoIsReplaced() {
        open();
        failing.add("commit");
        failing.add("rollback");
        assertThatThrownBy(() -> TestStore.await(insert(1))).isInstanceOf(StoreBusyException.class);
        TestStore.await(insert(2));
        assertThat(store.<List<String>>read(Things::names)).containsExactly("n2");
    }

    @Test
    void aFullDiskRefusesTheWorksThatNeedRoomAndGoesOnWhenThereIsSome() {
        open();
        pages(90);
        Future<Boolean> first = held();
        Future<Boolean> small = insert(1);
        Future<Boolean> large = fill(2);
        Future<Boolean> after = insert(3);
        gate.countDown();
        TestStore.await(Future.all(first, small, after));
        assertThatThrownBy(() -> TestStore.await(large)).isInstanceOf(StoreBusyException.class);
        assertThat(store.<List<String>>read(Things::names)).containsExactly("n1", "n3");
        pages(100_000);
        TestStore.await(fill(2));
        assertThat(store.<List<String>>read(Things::names)).hasSize(3);
    }

    @Test
    void urgentWorksPassFirstAndBulkOnesGoOneACommit() {
        open();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Future<Boolean> first = held();
        List<Future<Boolean>> all = new ArrayList<>();
        for (Lane lane : List.of(Lane.BULK, Lane.BULK, Lane.NORMAL, Lane.URGENT, Lane.NORMAL))
            all.add(store.database().write(lane, tx -> order.add(lane.name())));
        gate.countDown();
        TestStore.await(first);
        all.forEach(TestStore::await);
        assertThat(order).containsExactly("URGENT", "NORMAL", "NORMAL", "BULK", "BULK");
        // the first bulk work shares a commit only where it has given way for 50 ms
        assertThat(count("commit")).isBetween(3L, 4L);
    }

    @Test
    void aFullLaneRefusesAndTheOthersDoNot() {
        store.with(new QueueLimits(1, 2, 1, Duration.ofMinutes(1)));
        open();
        Future<Boolean> first = held();
        Future<Boolean> second = insert(1);
        Future<Boolean> third = insert(2);
        Future<Boolean> refused = insert(3);
        Future<Boolean> urgent = store.database().write(Lane.URGENT, tx -> true);
        assertThatThrownBy(() -> TestStore.await(refused))
                .isInstanceOf(StoreBusyException.class)
                .hasMessageContaining("NORMAL");
        gate.countDown();
        TestStore.await(Future.all(first, second, third, urgent));
        assertThat(store.<List<String>>read(Things::names)).containsExactly("n1", "n2");
    }

    @Test
    void closingDoesWhatWaitsAndTakesNothingMore() {
        open();
        Future<Boolean> first = held();
        Future<Boolean> waiting = insert(1);
        Future<Void> closed = store.database().close();
        Future<Boolean> late = insert(2);
        gate.countDown();
        TestStore.await(Future.all(first, waiting));
        TestStore.await(closed);
        assertThatThrownBy(() -> TestStore.await(late)).isInstanceOf(StoreBusyException.class);
        store.reopen();
        assertThat(store.<List<String>>read(Things::names)).containsExactly("n1");
    }

    private void open() {
        var _ = store.with(Things.SET).with(fault).database();
        statements.clear();
    }

    /** A work that holds the writer until the gate opens. */
    private Future<Boolean> held() {
        CountDownLatch running = new CountDownLatch(1);
        Future<Boolean> held =
                store.database()
                        .write(tx -> {
                            running.countDown();
                            return opened();
                        });
        try {
            running.await();
        } catch (InterruptedException why) {
            throw new IllegalStateException(why);
        }
        return held;
    }

    private boolean opened() {
        try {
            gate.await();
            return true;
        } catch (InterruptedException why) {
            throw new IllegalStateException(why);
        }
    }

    private Future<Boolean> insert(int id) {
        return store.database().write(tx -> Things.insert(tx, id, "n" + id));
    }

    private Future<Boolean> fill(int id) {
        return store.database()
                .write(tx ->
                        tx.update(
                                        "insert into thing (id, name, bytes)"
                                                + " values (?, 'large', zeroblob(2000000))",
                                        id)
                                == 1);
    }

    private void pages(int most) {
        store.write(tx -> set(tx, most));
    }

    private static long set(Tx tx, int most) {
        return tx.one("pragma max_page_count = " + most, row -> row.number("max_page_count"))
                .orElseThrow();
    }

    private long count(String sql) {
        return statements.stream().filter(sql::equals).count();
    }
}
