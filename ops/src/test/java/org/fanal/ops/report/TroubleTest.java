package org.fanal.ops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.report.DispatchTest.AWA;
import static org.fanal.ops.report.DispatchTest.TEAMS;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Fault;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.dispatch.AlertView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** Bad days: the store fails, many report at once. */
class TroubleTest {
    private static final int STATEMENTS = 90;

    @BothEngines
    void someStatementFailsAndNoStepIsSkippedOrDoubled(TestStore store) {
        sweep(store, 11);
    }

    @BothEngines
    @Tag("sweep")
    void whateverStatementFailsNoStepIsSkippedOrDoubled(TestStore store) {
        sweep(store, 1);
    }

    /** The n-th statement after a report fails, then the n-th after its next step is due. */
    private static void sweep(TestStore store, int every) {
        AtomicInteger left = new AtomicInteger();
        Fault nth =
                sql -> {
                    if (left.decrementAndGet() == 0) throw new SQLException("on purpose");
                };
        Station station = new Station(store.with(nth), TEAMS);
        int hit = 0;
        for (int n = 1; n < STATEMENTS; n += every) {
            left.set(n);
            try {
                station.report("+2217712" + (30_000 + n), Station.held(), false);
            } catch (StoreException theReportItself) {
                station.report("+2217712" + (30_000 + n), Station.held(), false);
            }
            if (left.getAndSet(0) <= 0) hit++;
            assertThat(rings(station, left, n))
                    .as("statement %s fails", n)
                    .containsExactly(3, 1, 1);
            station.writes(AWA, "A");
            station.writes(AWA, "C1");
            station.post();
        }
        assertThat(hit).isPositive();
    }

    /** How often the three of them were rung until the fourth step; the second one's is hit. */
    private static List<Integer> rings(Station station, AtomicInteger left, int n) {
        List<String> post = new ArrayList<>(station.post());
        left.set(n);
        station.minutes(2);
        left.set(0);
        for (int i = 0; i < 40 && newest(station).step() < 4; i++) {
            post.addAll(station.post());
            station.store.clock().advance(Duration.ofSeconds(20));
            station.settle();
        }
        post.addAll(station.post());
        return IntStream.rangeClosed(1, 3)
                .mapToObj(who ->
                        (int)
                                post.stream()
                                        .filter(text -> text.startsWith("…0" + who + ": "))
                                        .count())
                .toList();
    }

    private static AlertView newest(Station station) {
        return station.alerts().stream()
                .filter(alert -> alert.state() == AlertState.RINGING)
                .findFirst()
                .orElseThrow();
    }

    @BothEngines
    @DisplayName("R18: an erased phone of a responder's rings the next one, and undoes no alert")
    void anErasedPhoneOfAResponderUndoesNoAlert(TestStore store) {
        Station station = new Station(store, TEAMS);
        erase(station, AWA);
        station.report(Station.held());
        assertThat(station.mail()).anyMatch(text -> text.startsWith("…02: CODE CRITIQUE Dakar"));
    }

    private static void erase(Station station, String number) {
        long subject = station.subject(number);
        station.store.write(tx -> {
            station.store.vault().erase(tx, subject);
            return true;
        });
    }

    @BothEngines
    void manyWhoReportAtOnceAreACaseAndAnAlertEach(TestStore store) {
        Station station = new Station(store, TEAMS);
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> station.file("+2217712" + (30_000 + i % 20), Station.held()));
        station.settle();
        assertThat(station.cases()).hasSize(20);
        assertThat(station.alerts()).hasSize(20);
        assertThat(station.alerts()).extracting(AlertView::code).doesNotHaveDuplicates();
        station.minutes(1);
        List<String> post = station.post();
        assertThat(post).hasSize(3).contains("…01: 20 open, reply 100A to take all");
    }
}
