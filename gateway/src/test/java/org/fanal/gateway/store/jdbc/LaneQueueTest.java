package org.fanal.gateway.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.QueueLimits;
import org.fanal.gateway.store.StoreBusyException;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

class LaneQueueTest {
    private final AtomicLong nanos = new AtomicLong();
    private final LaneQueue queue =
            new LaneQueue(
                    new QueueLimits(4, 4, 4, Duration.ofSeconds(5)),
                    nanos::get,
                    new Completions(_ -> {}));

    @Test
    void whatWaitedTooLongIsRefusedAndNotRun() throws InterruptedException {
        Future<String> late = queue.offer(Lane.URGENT, tx -> "late");
        Future<String> patient = queue.offer(Lane.BULK, tx -> "patient");
        nanos.set(Duration.ofSeconds(6).toNanos());
        Future<String> fresh = queue.offer(Lane.NORMAL, tx -> "fresh");
        assertThat(queue.take(10)).hasSize(2);
        assertThatThrownBy(() -> TestStore.await(late))
                .isInstanceOf(StoreBusyException.class)
                .hasMessageContaining("in time");
        assertThat(patient.isComplete()).isFalse();
        assertThat(fresh.isComplete()).isFalse();
    }

    @Test
    void aBulkWorkGivesWayButNotForEver() throws InterruptedException {
        Future<String> bulk = queue.offer(Lane.BULK, tx -> "bulk");
        Future<String> _ = queue.offer(Lane.NORMAL, tx -> "one");
        assertThat(queue.take(10)).hasSize(1);
        Future<String> _ = queue.offer(Lane.URGENT, tx -> "two");
        nanos.set(Duration.ofMillis(51).toNanos());
        Future<String> _ = queue.offer(Lane.BULK, tx -> "second bulk");
        assertThat(queue.take(10)).hasSize(2);
        assertThat(queue.take(10)).hasSize(1);
        assertThat(bulk.isComplete()).isFalse();
    }

    @Test
    void noMoreAreTakenThanAskedFor() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            var _ = queue.offer(Lane.NORMAL, tx -> "one");
        }
        assertThat(queue.take(3)).hasSize(3);
        assertThat(queue.take(3)).hasSize(1);
    }

    @Test
    void aClosedQueueGivesWhatWaitsThenNothing() throws InterruptedException {
        var _ = queue.offer(Lane.NORMAL, tx -> "one");
        queue.close();
        assertThat(queue.take(3)).hasSize(1);
        assertThat(queue.take(3)).isEmpty();
    }
}
