package org.fanal.gateway.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Things;
import org.fanal.gateway.store.Tx;

class TwoNodesTest {
    private static final Kind FILED = new Kind("report.filed");
    private static final int EVENTS = 150;

    @BothEngines
    void twoNodesTakeEachEventOnceBetweenThem(TestStore store) {
        store.with(Things.SET).journal().register(new Once());
        Database here = store.database();
        Database there = store.stores().open();
        List<Loops> both = List.of(run(store, here), run(store, there));
        for (int i = 0; i < EVENTS; i++) append(store, i);
        for (Loops loops : both) loops.wakeAll();
        for (Loops loops : both) TestStore.await(loops.settle());
        // an event taken twice would break the unique name, one skipped would lack
        assertThat(store.<List<String>>read(Things::names)).hasSize(EVENTS);
        for (Loops loops : both) TestStore.await(loops.stop());
        TestStore.await(there.close());
    }

    @BothEngines
    void whicheverStatementFailsEachEventIsStillTakenOnce(TestStore store) {
        AtomicInteger statements = new AtomicInteger();
        AtomicInteger faults = new AtomicInteger();
        store.with(Things.SET)
                .with(sql -> {
                    if (statements.incrementAndGet() % 13 == 0 && faults.get() > 0) {
                        faults.decrementAndGet();
                        throw new SQLException("fault");
                    }
                });
        store.journal().register(new Once());
        for (int i = 0; i < 20; i++) append(store, i);
        Loops loops = run(store, store.database());
        store.clock().betweenInstants(() -> TestStore.await(loops.settle()));
        for (int round = 0; round < 20; round++) {
            faults.set(1);
            loops.wakeAll();
            TestStore.await(loops.settle());
            store.clock().advance(Duration.ofMinutes(2));
        }
        faults.set(0);
        List<Journal.Parked> parked = new ArrayList<>(store.read(Journal::parked));
        assertThat(parked).isEmpty();
        assertThat(store.<List<String>>read(Things::names)).hasSize(20);
        TestStore.await(loops.stop());
    }

    private static Loops run(TestStore store, Database database) {
        Loops loops = new Loops();
        JournalRunner _ = new JournalRunner(store.journal(), database, store.clock(), loops);
        loops.start();
        return loops;
    }

    private static void append(TestStore store, int n) {
        store.write(tx -> store.journal().append(tx, FILED, Map.of("n", Integer.toString(n))));
    }

    /** Writes down what it takes, and breaks where it takes it again. */
    private record Once() implements Consumer {

        @Override
        public String name() {
            return "once";
        }

        @Override
        public Set<Kind> kinds() {
            return Set.of(FILED);
        }

        @Override
        public void take(Tx tx, Event event) {
            Things.insert(tx, event.id(), "event " + event.text("n"));
        }
    }
}
