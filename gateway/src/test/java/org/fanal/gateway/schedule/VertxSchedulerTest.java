package org.fanal.gateway.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VertxSchedulerTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final AtomicReference<Instant> now = new AtomicReference<>(TestStore.START);
    private final VertxScheduler scheduler =
            new VertxScheduler(vertx, context, InstantSource.fixed(TestStore.START));

    @AfterEach
    void close() {
        TestStore.await(vertx.close());
    }

    @Test
    void whatIsPastRunsAtOnceOnTheContext() {
        Promise<Context> ran = Promise.promise();
        Runnable _ =
                scheduler.at(
                        TestStore.START.minusSeconds(5),
                        () -> ran.complete(Vertx.currentContext()));
        assertThat(TestStore.await(ran.future())).isSameAs(context);
    }

    @Test
    void anAlarmNeverRunsBeforeItsInstantWhateverTheTimerSays() {
        // the timer of 20 ms ends while this clock stands 10 ms before
        VertxScheduler slow = new VertxScheduler(vertx, context, now::get);
        Promise<Instant> ran = Promise.promise();
        Runnable _ = slow.at(TestStore.START.plusMillis(20), () -> ran.complete(slow.instant()));
        long _ = vertx.setTimer(60, _ -> now.set(TestStore.START.plusMillis(30)));
        assertThat(TestStore.await(ran.future())).isEqualTo(TestStore.START.plusMillis(30));
    }

    @Test
    void aCancelledAlarmDoesNotRun() {
        Promise<String> ran = Promise.promise();
        Runnable cancel =
                scheduler.at(
                        TestStore.START.plusMillis(1),
                        () -> ran.fail(new AssertionError("it ran")));
        cancel.run();
        long _ = vertx.setTimer(50, _ -> ran.complete("other"));
        assertThat(TestStore.await(ran.future())).isEqualTo("other");
    }
}
