package org.fanal.gateway.store.journal;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;

/**
 * Events, written in the transaction that caused them with one delivery for each consumer that
 * wants them. Thread-safe.
 */
public final class Journal {
    /**
     * A delivery was given up; {@code consumer}, {@code event} and {@code kind} say which. Whoever
     * tells the supervisors wants this kind.
     */
    public static final Kind PARKED = new Kind("journal.parked");

    /** Places within a millisecond: events of one work keep the order in which it wrote them. */
    private static final long PLACES = 1000;

    private final InstantSource clock;
    private final IdSource ids;
    private final AtomicLong places = new AtomicLong();
    private final List<Consumer> consumers = new CopyOnWriteArrayList<>();
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    public Journal(InstantSource clock, IdSource ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Adds a consumer, before the first event and before the {@link JournalRunner} is made: an
     * event that was written before has no delivery for it.
     */
    public void register(Consumer consumer) {
        if (consumers.stream().anyMatch(other -> other.name().equals(consumer.name())))
            throw new IllegalArgumentException("two consumers named " + consumer.name());
        boolean _ = consumers.add(consumer);
    }

    /**
     * Writes an event and its deliveries.
     *
     * @param references ids and codes only, never a number or a word of a person (R10)
     */
    public Event append(Tx tx, Kind kind, Map<String, String> references) {
        Event event = new Event(ids.next(), kind, clock.instant(), Map.copyOf(references));
        tx.update(
                "insert into event (id, kind, at, refs) values (?, ?, ?, ?)",
                event.id(),
                kind.name(),
                event.at(),
                References.text(event.references()));
        long place =
                places.accumulateAndGet(
                        event.at().toEpochMilli() * PLACES, (last, now) -> Math.max(last + 1, now));
        List<String> takers =
                consumers.stream()
                        .filter(consumer -> consumer.kinds().contains(kind))
                        .filter(consumer -> consumer.wants(tx, event))
                        .map(Consumer::name)
                        .toList();
        if (!takers.isEmpty()) deliver(tx, takers, event, place);
        return event;
    }

    /**
     * When the last stored event was: a clock that stands before it is wrong, and nothing that
     * depends on time may be done.
     */
    public static Future<Optional<Instant>> newestInstant(Database database) {
        return database.read(tx ->
                tx.one("select at from event order by at desc limit 1", row -> row.instant("at")));
    }

    /** The deliveries that were given up, oldest first. */
    public static List<Parked> parked(Tx tx) {
        return tx.list(
                "select d.consumer, d.event, e.kind, d.parked_at, d.error from delivery d"
                        + " join event e on e.id = d.event where d.parked_at is not null"
                        + " order by d.parked_at, d.event",
                row ->
                        new Parked(
                                row.text("consumer"),
                                row.number("event"),
                                new Kind(row.text("kind")),
                                row.instant("parked_at"),
                                row.textIfAny("error").orElse("")));
    }

    /** Tries a delivery that was given up again from the start; false where there is none. */
    public boolean retry(Tx tx, String consumer, long event) {
        wake(tx, List.of(consumer));
        return tx.update(
                        "update delivery set parked_at = null, attempts = 0, due = ?"
                                + " where consumer = ? and event = ? and parked_at is not null",
                        clock.instant(),
                        consumer,
                        event)
                == 1;
    }

    List<Consumer> consumers() {
        return List.copyOf(consumers);
    }

    /** Whether this process gave the consumer something since this was last asked. */
    boolean gave(String consumer) {
        return given.remove(consumer);
    }

    private void deliver(Tx tx, List<String> takers, Event event, long place) {
        Object[] values =
                takers.stream()
                        .flatMap(name -> Stream.<Object>of(name, event.id(), place, event.at()))
                        .toArray();
        tx.update(
                "insert into delivery (consumer, event, place, due) values (?, ?, ?, ?)"
                        + ", (?, ?, ?, ?)".repeat(takers.size() - 1),
                values);
        wake(tx, takers);
    }

    private void wake(Tx tx, List<String> takers) {
        boolean _ = given.addAll(takers);
        tx.wake(Topic.JOURNAL);
    }

    /**
     * A delivery that was given up.
     *
     * @param error the class of what was thrown last
     */
    public record Parked(String consumer, long event, Kind kind, Instant at, String error) {}
}
