package org.fanal.gateway.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueLoopTest {
    private static final Instant START = Instant.parse("2026-11-03T10:00:00Z");
    private final SettableScheduler clock = new SettableScheduler(START, Runnable::run);
    private final Loops loops = new Loops();
    private final List<Instant> looks = new ArrayList<>();
    private final Deque<Promise<Optional<Instant>>> passes = new ArrayDeque<>();

    @Test
    void itLooksAtTheStartAndWhenTheLastLookSaid() {
        DueLoop loop = loop(() -> looks.size() < 3 ? Optional.of(in(10)) : Optional.empty());
        loop.start();
        clock.advance(Duration.ofMinutes(5));
        assertThat(looks).containsExactly(START, START.plusSeconds(10), START.plusSeconds(20));
    }

    @Test
    void looksNeverOverlapAndAWakeDuringOneCausesOneMore() {
        DueLoop loop = slowLoop();
        loop.start();
        loop.wake();
        loop.wake();
        assertThat(looks).hasSize(1);
        passes.remove().complete(Optional.empty());
        assertThat(looks).hasSize(2);
        passes.remove().complete(Optional.empty());
        assertThat(looks).hasSize(2);
    }

    @Test
    void aLookThatFailsIsTriedAgainAfterADoublingWait() {
        DueLoop loop =
                loops.add(
                        new DueLoop(
                                "failing",
                                clock,
                                () -> {
                                    looks.add(clock.instant());
                                    return Future.failedFuture(new IllegalStateException());
                                }));
        loop.start();
        clock.advance(Duration.ofSeconds(100));
        assertThat(looks)
                .extracting(look -> Duration.between(START, look).toSeconds())
                .containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 61L, 91L);
    }

    @Test
    void aWakeBeforeTheStartOrAfterTheStopIsNothing() {
        DueLoop loop = loop(Optional::empty);
        loop.wake();
        assertThat(looks).isEmpty();
        loop.start();
        Future<Void> stopped = loop.stop();
        loop.wake();
        assertThat(stopped.isComplete()).isTrue();
        assertThat(looks).hasSize(1);
    }

    @Test
    void stoppingWaitsForTheLookInHand() {
        DueLoop loop = slowLoop();
        loop.start();
        loop.wake();
        Future<Void> stopped = loop.stop();
        assertThat(stopped.isComplete()).isFalse();
        passes.remove().complete(Optional.of(START));
        assertThat(stopped.isComplete()).isTrue();
        assertThat(looks).hasSize(1);
    }

    @Test
    void allIsSettledOnceNoLoopLooks() {
        DueLoop slow = slowLoop();
        DueLoop other = loop(Optional::empty);
        assertThat(loops.settle().isComplete()).isTrue();
        slow.start();
        other.start();
        Future<Void> settled = loops.settle();
        assertThat(settled.isComplete()).isFalse();
        passes.remove().complete(Optional.empty());
        assertThat(settled.isComplete()).isTrue();
    }

    @Test
    void whatWaitsForAnInstantSeesWhatTheAlarmsOfTheOneBeforeBegan() {
        List<String> order = new ArrayList<>();
        var _ = clock.at(in(1), () -> order.add("first"));
        var _ = clock.at(in(2), () -> order.add("second"));
        var cancelled = clock.at(in(3), () -> order.add("cancelled"));
        cancelled.run();
        clock.betweenInstants(() -> order.add("settled"));
        clock.advance(Duration.ofSeconds(5));
        assertThat(order).containsExactly("first", "settled", "second", "settled");
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
    }

    private DueLoop loop(java.util.function.Supplier<Optional<Instant>> next) {
        return loops.add(
                new DueLoop(
                        "test",
                        clock,
                        () -> {
                            looks.add(clock.instant());
                            return Future.succeededFuture(next.get());
                        }));
    }

    private DueLoop slowLoop() {
        return loops.add(
                new DueLoop(
                        "slow",
                        clock,
                        () -> {
                            looks.add(clock.instant());
                            Promise<Optional<Instant>> pass = Promise.promise();
                            passes.add(pass);
                            return pass.future();
                        }));
    }

    private Instant in(int seconds) {
        return clock.instant().plusSeconds(seconds);
    }
}
