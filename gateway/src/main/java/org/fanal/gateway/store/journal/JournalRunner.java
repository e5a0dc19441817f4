package org.fanal.gateway.store.journal;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.StoreBusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to their consumers, each in a loop of its own: what a consumer writes and the end
 * of its delivery share a transaction, so each event is taken once, whatever the order of commits
 * and however many nodes run this. Wake it on {@code Topic.JOURNAL}.
 */
public final class JournalRunner {
    private static final Logger log = LoggerFactory.getLogger(JournalRunner.class);
    private final Database database;
    private final List<DueLoop> loops;

    /**
     * Adds a loop for each consumer of the journal.
     *
     * @param loops starts and stops them
     */
    public JournalRunner(Journal journal, Database database, Scheduler scheduler, Loops loops) {
        this.database = database;
        this.loops =
                journal.consumers().stream()
                        .map(consumer -> loop(journal, consumer, scheduler))
                        .map(loops::add)
                        .toList();
    }

    /** Looks for deliveries now. */
    public void wake() {
        loops.forEach(DueLoop::wake);
    }

    private DueLoop loop(Journal journal, Consumer consumer, Scheduler scheduler) {
        Deliveries deliveries = new Deliveries(journal, consumer, scheduler);
        return new DueLoop(
                "journal to " + consumer.name(), scheduler, () -> pass(consumer, deliveries));
    }

    private Future<Optional<Instant>> pass(Consumer consumer, Deliveries deliveries) {
        return database.read(deliveries::due)
                .compose(events -> takeAll(consumer, deliveries, events))
                .compose(_ -> database.read(deliveries::nextDue));
    }

    private Future<?> takeAll(Consumer consumer, Deliveries deliveries, List<Event> events) {
        // one writer keeps the order by itself and lets them share a commit
        if (database.engine() == Engine.SQLITE)
            return Future.join(
                    events.stream()
                            .map(event -> take(consumer, deliveries, event))
                            .collect(Collectors.toList()));
        Future<?> all = Future.succeededFuture();
        for (Event event : events) all = all.compose(_ -> take(consumer, deliveries, event));
        return all;
    }

    private Future<Boolean> take(Consumer consumer, Deliveries deliveries, Event event) {
        return database.write(consumer.lane(), tx -> deliveries.take(tx, event))
                .recover(why -> failed(consumer, deliveries, event, why));
    }

    private Future<Boolean> failed(
            Consumer consumer, Deliveries deliveries, Event event, Throwable why) {
        // not the consumer's fault: the loop comes again
        if (why instanceof StoreBusyException) return Future.failedFuture(why);
        log.error(
                "{} could not take {} {}: {}",
                consumer.name(),
                event.kind().name(),
                event.id(),
                why.getClass().getName());
        return database.write(tx -> deliveries.failed(tx, event, why.getClass().getName()));
    }
}
