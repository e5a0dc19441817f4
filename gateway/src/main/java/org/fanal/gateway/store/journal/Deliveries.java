package org.fanal.gateway.store.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Tx;

/** What waits for one consumer, and what becomes of it. */
final class Deliveries {
    private static final int AT_ONCE = 64;

    /** How long to wait after the first failure, after the second; the third parks. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10));

    private final Journal journal;
    private final Consumer consumer;
    private final InstantSource clock;

    Deliveries(Journal journal, Consumer consumer, InstantSource clock) {
        this.journal = journal;
        this.consumer = consumer;
        this.clock = clock;
    }

    /**
     * What is due.
     *
     * @param events oldest first
     * @param next when more may be due once these are taken; empty when none waits
     */
    record Due(List<Event> events, Optional<Instant> next) {}

    /** One look at what waits. */
    Due due(Tx tx) {
        Instant now = clock.instant();
        List<Event> events = events(tx, now);
        return new Due(events, events.size() < AT_ONCE ? nextDue(tx, now) : Optional.of(now));
    }

    private List<Event> events(Tx tx, Instant now) {
        return tx.list(
                "select e.id, e.kind, e.at, e.refs from delivery d join event e on e.id = d.event"
                        + " where d.consumer = ? and d.parked_at is null and d.due <= ?"
                        + " order by d.place limit "
                        + AT_ONCE,
                row ->
                        new Event(
                                row.number("id"),
                                new Kind(row.text("kind")),
                                row.instant("at"),
                                References.of(row.text("refs"))),
                consumer.name(),
                now);
    }

    private Optional<Instant> nextDue(Tx tx, Instant now) {
        return tx.one(
                        "select min(due) as due from delivery"
                                + " where consumer = ? and parked_at is null and due > ?",
                        row -> row.instantIfAny("due"),
                        consumer.name(),
                        now)
                .flatMap(due -> due);
    }

    /** Gives the event to the consumer and ends its delivery; nothing where another node has. */
    boolean take(Tx tx, Event event) {
        int mine =
                tx.update(
                        "delete from delivery where consumer = ? and event = ?"
                                + " and parked_at is null",
                        consumer.name(),
                        event.id());
        if (mine == 1) consumer.take(tx, event);
        return mine == 1;
    }

    /**
     * Counts a failure; at the third the delivery is parked.
     *
     * @param error the class of what was thrown
     * @return whether it is parked now
     */
    boolean failed(Tx tx, Event event, String error) {
        Optional<Long> attempts =
                tx.one(
                        "update delivery set attempts = attempts + 1, error = ?"
                                + " where consumer = ? and event = ? and parked_at is null"
                                + " returning attempts",
                        row -> row.number("attempts"),
                        error,
                        consumer.name(),
                        event.id());
        if (attempts.isEmpty()) return false;
        int count = attempts.get().intValue();
        if (count <= WAITS.size()) {
            set(tx, event, "due", clock.instant().plus(WAITS.get(count - 1)));
            return false;
        }
        set(tx, event, "parked_at", clock.instant());
        // of the event that tells of parking, nobody is left to tell
        if (!event.kind().equals(Journal.PARKED)) tell(tx, event);
        return true;
    }

    private void tell(Tx tx, Event event) {
        Event _ =
                journal.append(
                        tx,
                        Journal.PARKED,
                        Map.of(
                                "consumer",
                                consumer.name(),
                                "event",
                                Long.toString(event.id()),
                                "kind",
                                event.kind().name()));
    }

    private void set(Tx tx, Event event, String column, Instant value) {
        tx.update(
                "update delivery set " + column + " = ? where consumer = ? and event = ?",
                value,
                consumer.name(),
                event.id());
    }
}
