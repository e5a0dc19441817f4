package org.fanal.gateway.store.journal;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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

    /** A delivery that was written elsewhere is looked for at the first wake after so long. */
    private static final Duration ELSEWHERE = Duration.ofSeconds(1);

    private final Journal journal;
    private final Database database;
    private final InstantSource clock;
    private final Map<String, DueLoop> loops;
    private volatile Instant allAt = Instant.MIN;

    /**
     * Adds a loop for each consumer of the journal.
     *
     * @param loops starts and stops them
     */
    public JournalRunner(Journal journal, Database database, Scheduler scheduler, Loops loops) {
        this.journal = journal;
        this.database = database;
        this.clock = scheduler;
        this.loops =
                journal.consumers().stream()
                        .collect(
                                Collectors.toMap(
                                        Consumer::name,
                                        consumer -> loops.add(loop(consumer, scheduler))));
    }

    /**
     * Looks for deliveries now. With one writer, whose works are committed when this is called, the
     * journal knows whom they gave anything, and the others need not look each time.
     */
    public void wake() {
        Instant now = clock.instant();
        boolean all = database.engine() != Engine.SQLITE || !now.isBefore(allAt);
        if (all) allAt = now.plus(ELSEWHERE);
        loops.forEach((consumer, loop) -> {
            if (journal.gave(consumer) || all) loop.wake();
        });
    }

    private DueLoop loop(Consumer consumer, Scheduler scheduler) {
        Deliveries deliveries = new Deliveries(journal, consumer, scheduler);
        return new DueLoop(
                "journal to " + consumer.name(), scheduler, () -> pass(consumer, deliveries));
    }

    private Future<Optional<Instant>> pass(Consumer consumer, Deliveries deliveries) {
        return database.read(deliveries::due)
                .compose(due ->
                        takeAll(consumer, deliveries, due.events())
                                .map(well -> well ? due.next() : Optional.of(clock.instant())));
    }

    /** Whether none failed; then what is due next is known already. */
    private Future<Boolean> takeAll(Consumer consumer, Deliveries deliveries, List<Event> events) {
        // one writer keeps the order by itself and lets them share a commit
        if (database.engine() == Engine.SQLITE)
            return Future.join(
                            events.stream()
                                    .map(event -> take(consumer, deliveries, event))
                                    .collect(Collectors.toList()))
                    .map(all -> all.<Boolean>list().stream().allMatch(well -> well));
        Future<Boolean> all = Future.succeededFuture(true);
        for (Event event : events)
            all =
                    all.compose(before ->
                            take(consumer, deliveries, event).map(well -> well && before));
        return all;
    }

    private Future<Boolean> take(Consumer consumer, Deliveries deliveries, Event event) {
        return database.write(consumer.lane(), tx -> deliveries.take(tx, event))
                .map(true)
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
        return database.write(tx -> deliveries.failed(tx, event, why.getClass().getName()))
                .map(false);
    }
}
