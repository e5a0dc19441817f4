package org.fanal.gateway.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Things;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;

class JournalTest {
    private static final Kind FILED = new Kind("report.filed");
    private static final Kind ENDED = new Kind("conversation.ended");

    @BothEngines
    void eachEventIsTakenOnceByEachConsumerThatWantsIt(TestStore store) {
        store.with(Things.SET).journal().register(new Noting("a", Set.of(FILED)));
        store.journal().register(new Noting("b", Set.of(FILED, ENDED)));
        Loops loops = run(store);
        append(store, FILED, "1");
        append(store, ENDED, "2");
        settle(loops);
        assertThat(names(store)).containsExactlyInAnyOrder("a 1", "b 1", "b 2");
        assertThat(waiting(store)).isZero();
        loops.wakeAll();
        settle(loops);
        assertThat(names(store)).hasSize(3);
        stop(loops);
    }

    @BothEngines
    void eventsThatWaitedAreTakenInOrderAtTheStart(TestStore store) {
        List<String> taken = new ArrayList<>();
        store.with(Things.SET)
                .journal()
                .register(new Noting("a", Set.of(FILED), (_, event) -> taken.add(event.text("n"))));
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            append(store, FILED, Integer.toString(i));
            written.add(Integer.toString(i));
            store.clock().advance(Duration.ofMillis(1));
        }
        Loops loops = run(store);
        settle(loops);
        assertThat(taken).containsExactlyElementsOf(written);
        stop(loops);
    }

    @BothEngines
    void aDeliveryThatFailsThreeTimesIsParkedAndToldAndThoseBehindGoOn(TestStore store) {
        List<String> tries = new ArrayList<>();
        store.with(Things.SET)
                .journal()
                .register(
                        new Noting(
                                "a",
                                Set.of(FILED),
                                (_, event) -> {
                                    tries.add(event.text("n"));
                                    if (event.text("n").equals("bad"))
                                        throw new IllegalStateException("on purpose");
                                }));
        store.journal().register(new Noting("told", Set.of(Journal.PARKED)));
        Loops loops = run(store);
        append(store, FILED, "bad");
        append(store, FILED, "good");
        settle(loops);
        assertThat(names(store)).containsExactly("a good");
        store.clock().advance(Duration.ofMinutes(1));
        settle(loops);
        // a work may be run again, so the tries themselves are counted by the store
        assertThat(tries).containsOnly("bad", "good");
        assertThat(attempts(store)).containsExactly(3L);
        assertThat(names(store)).containsExactlyInAnyOrder("a good", "told " + FILED.name());
        assertThat(store.read(Journal::parked))
                .extracting(Journal.Parked::consumer)
                .containsExactly("a");
        stop(loops);
    }

    private static List<Long> attempts(TestStore store) {
        return store.read(tx ->
                tx.list(
                        "select attempts from delivery where parked_at is not null",
                        row -> row.number("attempts")));
    }

    @BothEngines
    void aParkedDeliveryCanBeTriedAgain(TestStore store) {
        List<Boolean> broken = new ArrayList<>(List.of(true, true, true, false));
        store.with(Things.SET)
                .journal()
                .register(
                        new Noting(
                                "a",
                                Set.of(FILED),
                                (_, _) -> {
                                    if (broken.removeFirst()) throw new IllegalStateException();
                                }));
        Loops loops = run(store);
        append(store, FILED, "1");
        settle(loops);
        store.clock().advance(Duration.ofMinutes(1));
        settle(loops);
        Journal.Parked parked = store.read(Journal::parked).getFirst();
        store.write(tx -> store.journal().retry(tx, parked.consumer(), parked.event()));
        settle(loops);
        assertThat(names(store)).containsExactly("a 1");
        stop(loops);
    }

    @BothEngines
    void whatAFailedTakeWroteIsUndone(TestStore store) {
        store.with(Things.SET)
                .journal()
                .register(
                        new Noting(
                                "a",
                                Set.of(FILED),
                                (tx, _) -> {
                                    tx.update("insert into thing (id, name) values (1, 'half')");
                                    throw new IllegalStateException("on purpose");
                                }));
        Loops loops = run(store);
        append(store, FILED, "1");
        settle(loops);
        assertThat(names(store)).isEmpty();
        assertThat(waiting(store)).isEqualTo(1);
        stop(loops);
    }

    @BothEngines
    void theNewestInstantIsThatOfTheLastEvent(TestStore store) {
        append(store, FILED, "1");
        store.clock().advance(Duration.ofHours(1));
        append(store, ENDED, "2");
        assertThat(Journal.newestInstant(store.database()).await())
                .contains(TestStore.START.plus(Duration.ofHours(1)));
    }

    @BothEngines
    void whatAConsumerDoesNotWantIsNotDeliveredToIt(TestStore store) {
        store.with(Things.SET)
                .journal()
                .register(new Picky("a", (_, event) -> event.text("n").equals("2")));
        store.journal().register(new Noting("b", Set.of(FILED)));
        append(store, FILED, "1");
        append(store, FILED, "2");
        assertThat(waiting(store)).isEqualTo(3);
        Loops loops = run(store);
        settle(loops);
        assertThat(names(store)).containsExactlyInAnyOrder("b 1", "a 2", "b 2");
        stop(loops);
    }

    @BothEngines
    void whatAConsumerWantsMayDependOnWhatTheStoreHolds(TestStore store) {
        store.with(Things.SET)
                .journal()
                .register(
                        new Picky(
                                "a",
                                (tx, _) ->
                                        tx.one("select id from thing", row -> row.number("id"))
                                                .isPresent()));
        append(store, FILED, "1");
        store.write(tx -> tx.update("insert into thing (id, name) values (1, 'open')"));
        append(store, FILED, "2");
        Loops loops = run(store);
        settle(loops);
        assertThat(names(store)).containsExactlyInAnyOrder("open", "a 2");
        stop(loops);
    }

    @BothEngines
    void whatAnotherProcessDeliveredIsFoundAtTheFirstWakeAfterASecond(TestStore store) {
        store.with(Things.SET).journal().register(new Noting("a", Set.of(FILED)));
        store.journal().register(new Noting("b", Set.of(ENDED)));
        Journal elsewhere = new Journal(store.clock(), store.ids());
        elsewhere.register(new Noting("a", Set.of(FILED)));
        Loops loops = run(store);
        append(store, ENDED, "1");
        settle(loops);
        store.write(tx -> elsewhere.append(tx, FILED, Map.of("n", "2")));
        settle(loops);
        store.clock().advance(Duration.ofSeconds(1));
        append(store, ENDED, "3");
        settle(loops);
        assertThat(names(store)).containsExactlyInAnyOrder("b 1", "a 2", "b 3");
        stop(loops);
    }

    private static Loops run(TestStore store) {
        Loops loops = new Loops();
        JournalRunner runner =
                new JournalRunner(store.journal(), store.database(), store.clock(), loops);
        store.wakeups().subscribe(Topic.JOURNAL, runner::wake);
        store.clock().betweenInstants(() -> settle(loops));
        loops.start();
        return loops;
    }

    private static void append(TestStore store, Kind kind, String n) {
        store.write(tx -> store.journal().append(tx, kind, Map.of("n", n)));
    }

    private static void settle(Loops loops) {
        TestStore.await(loops.settle());
    }

    private static void stop(Loops loops) {
        TestStore.await(loops.stop());
    }

    private static List<String> names(TestStore store) {
        return store.read(tx -> tx.list("select name from thing", row -> row.text("name")));
    }

    private static long waiting(TestStore store) {
        return store.read(
                        tx -> tx.one("select count(*) as n from delivery", row -> row.number("n")))
                .orElseThrow();
    }

    /** Writes down what it takes, and says what it wants. */
    private record Picky(String name, BiPredicate<Tx, Event> picks) implements Consumer {
        @Override
        public Set<Kind> kinds() {
            return Set.of(FILED);
        }

        @Override
        public boolean wants(Tx tx, Event event) {
            return picks.test(tx, event);
        }

        @Override
        public void take(Tx tx, Event event) {
            new Noting(name, kinds()).take(tx, event);
        }
    }

    /** Writes down what it takes. */
    private record Noting(String name, Set<Kind> kinds, BiConsumer<Tx, Event> also)
            implements Consumer {

        Noting(String name, Set<Kind> kinds) {
            this(name, kinds, (_, _) -> {});
        }

        @Override
        public void take(Tx tx, Event event) {
            also.accept(tx, event);
            String what = event.references().getOrDefault("n", event.references().get("kind"));
            tx.update(
                    "insert into thing (id, name) values (?, ?)",
                    event.id() + 1000L * name.hashCode(),
                    name + " " + what);
        }
    }
}
