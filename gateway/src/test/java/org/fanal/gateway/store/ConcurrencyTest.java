package org.fanal.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fanal.gateway.store.lease.Leases;

class ConcurrencyTest {

    @BothEngines
    void oneAtATimeHoldsALock(TestStore store) {
        store.with(Things.SET).write(tx -> Things.insert(tx, 1, "0"));
        List<Future<Integer>> all =
                IntStream.range(0, 40)
                        .mapToObj(_ -> store.database().write(ConcurrencyTest::addOne))
                        .toList();
        all.forEach(TestStore::await);
        // read, then write: without the lock some additions would be lost
        assertThat(store.<List<String>>read(Things::names)).containsExactly("40");
    }

    @BothEngines
    void locksNamedInAnyOrderDoNotWaitForEachOther(TestStore store) {
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String[] keys = i % 2 == 0 ? new String[] {"a", "b"} : new String[] {"b", "a"};
            all.add(
                    store.database()
                            .write(tx -> {
                                tx.lock(keys);
                                return true;
                            }));
        }
        all.forEach(TestStore::await);
    }

    @BothEngines
    void locksAreNamedAllAtOnce(TestStore store) {
        assertThatThrownBy(() ->
                        store.write(tx -> {
                            tx.lock("a");
                            tx.lock("b");
                            return true;
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("all keys at once");
    }

    @BothEngines
    void aReadSeesOneInstant(TestStore store) throws InterruptedException {
        store.with(Things.SET).write(tx -> Things.insert(tx, 1, "one"));
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        Future<Boolean> same =
                store.database()
                        .read(tx -> {
                            List<String> first = Things.names(tx);
                            looked.countDown();
                            await(written);
                            return first.equals(Things.names(tx));
                        });
        looked.await();
        store.write(tx -> Things.insert(tx, 2, "two"));
        written.countDown();
        assertThat(TestStore.await(same)).isTrue();
        assertThat(store.<List<String>>read(Things::names)).hasSize(2);
    }

    @BothEngines
    void aFutureCompletesOnTheCallersContext(TestStore store) {
        Database database = store.database();
        Vertx vertx = Vertx.vertx();
        Context context = vertx.getOrCreateContext();
        Promise<Context> completed = Promise.promise();
        context.runOnContext(_ -> {
            Future<Integer> _ =
                    database.write(tx -> 1)
                            .onComplete(done -> completed.complete(Vertx.currentContext()));
        });
        assertThat(TestStore.await(completed.future())).isSameAs(context);
        TestStore.await(vertx.close());
    }

    @BothEngines
    void topicsAreWokenOnceTheyAreCommittedAndNotOtherwise(TestStore store) {
        List<Topic> woken = Collections.synchronizedList(new ArrayList<>());
        for (Topic topic : Topic.values()) store.wakeups().subscribe(topic, () -> woken.add(topic));
        store.write(tx -> {
            tx.wake(Topic.OUTBOX);
            tx.wake(Topic.OUTBOX);
            return true;
        });
        assertThat(woken).containsExactly(Topic.OUTBOX);
        assertThatThrownBy(() ->
                        store.write(tx -> {
                            tx.wake(Topic.ALERTS);
                            throw new IllegalStateException("on purpose");
                        }))
                .hasMessage("on purpose");
        assertThat(woken).containsExactly(Topic.OUTBOX);
    }

    @BothEngines
    void atMostOneOwnerHasALease(TestStore store) {
        Leases one = new Leases("one");
        Leases two = new Leases("two");
        assertThat(take(store, one)).isTrue();
        assertThat(take(store, two)).isFalse();
        assertThat(take(store, one)).isTrue();
        store.clock().advance(Duration.ofSeconds(29));
        assertThat(take(store, two)).isFalse();
        store.clock().advance(Duration.ofSeconds(1));
        assertThat(take(store, two)).isTrue();
        assertThat(take(store, one)).isFalse();
        store.write(tx -> {
            one.release(tx, "sweep");
            two.release(tx, "sweep");
            return true;
        });
        assertThat(take(store, one)).isTrue();
    }

    private static boolean take(TestStore store, Leases leases) {
        return store.write(
                tx -> leases.take(tx, "sweep", store.clock().instant(), Duration.ofSeconds(30)));
    }

    @BothEngines
    void aStatementThatFailsOnceFailsItsWorkAloneWhicheverItIs(TestStore store) {
        AtomicInteger left = new AtomicInteger(-1);
        store.with(Things.SET)
                .with(sql -> {
                    if (left.decrementAndGet() == 0) throw new java.sql.SQLException();
                });
        for (int n = 1; n <= 6; n++) {
            var _ = store.database();
            left.set(n);
            Future<Boolean> work = store.database().write(ConcurrencyTest::twoThings);
            boolean done = work.map(_ -> true).otherwise(false).await();
            left.set(-1);
            // all of it or nothing, as it was reported
            assertThat(store.<List<String>>read(Things::names))
                    .isEqualTo(done ? List.of("one", "two") : List.of());
            store.write(tx -> tx.update("delete from thing"));
        }
    }

    private static boolean twoThings(Tx tx) {
        Things.insert(tx, 1, "one");
        return Things.insert(tx, 2, "two");
    }

    private static int addOne(Tx tx) {
        tx.lock("thing 1");
        int before = Integer.parseInt(Things.names(tx).getFirst());
        return tx.update("update thing set name = ? where id = 1", Integer.toString(before + 1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException why) {
            throw new IllegalStateException(why);
        }
    }
}
