package org.fanal.campaigns.run.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a campaign released and what the hotline heard, by slots of five minutes: counts alone, so
 * that it is read back from the ledger and the journal after any crash.
 *
 * @param before all that is older than the slots, as one: its messages have had their time
 * @param slots by number since the epoch; those without anything are left out
 */
public record History(Slot before, NavigableMap<Long, Slot> slots) {

    /** Length of a slot. */
    public static final Duration SLOT = Duration.ofMinutes(5);

    /** Nothing yet. */
    public static final History EMPTY = new History(new TreeMap<>());

    /** With nothing before. */
    public History(NavigableMap<Long, Slot> slots) {
        this(Slot.NOTHING, slots);
    }

    public History {
        slots = Collections.unmodifiableNavigableMap(new TreeMap<>(slots));
    }

    /**
     * What happened in five minutes.
     *
     * @param released messages of the campaign
     * @param coded contacts that a code of the campaign opened
     * @param answered contacts of any kind that a person answered
     * @param abandoned contacts of any kind that gave up waiting
     * @param expected contacts that the forecast had said come anyway
     */
    public record Slot(int released, int coded, int answered, int abandoned, double expected) {
        /** Nothing. */
        public static final Slot NOTHING = new Slot(0, 0, 0, 0, 0);

        /** Both together. */
        public Slot and(Slot more) {
            return new Slot(
                    released + more.released,
                    coded + more.coded,
                    answered + more.answered,
                    abandoned + more.abandoned,
                    expected + more.expected);
        }

        int contacts() {
            return answered + abandoned;
        }
    }

    /** Number of the slot that an instant is in. */
    public static long number(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), SLOT.toMillis());
    }

    /** First instant of a slot. */
    public static Instant start(long number) {
        return Instant.ofEpochMilli(number * SLOT.toMillis());
    }

    /** With more of what happened at an instant. */
    public History with(Instant at, Slot more) {
        NavigableMap<Long, Slot> all = new TreeMap<>(slots);
        var _ = all.merge(number(at), more, Slot::and);
        return new History(before, all);
    }

    /** With messages that left. */
    public History released(Instant at, int messages) {
        return with(at, new Slot(messages, 0, 0, 0, 0));
    }

    int released() {
        return total().released();
    }

    /** All of it, as one. */
    public Slot total() {
        return slots.values().stream().reduce(before, Slot::and);
    }

    /** What is in the slots that begin at an instant or later, as one. */
    Slot since(Instant from) {
        return slots.tailMap(number(from.plus(SLOT).minusMillis(1)), true).values().stream()
                .reduce(Slot.NOTHING, Slot::and);
    }

    Slot slot(long number) {
        return slots.getOrDefault(number, Slot.NOTHING);
    }

    /**
     * The slot in which the n-th message left, of those that did; empty where that was before the
     * slots, or fewer have.
     */
    OptionalLong slotOfRelease(int nth) {
        int sum = before.released();
        if (sum >= nth) return OptionalLong.empty();
        for (Map.Entry<Long, Slot> each : slots.entrySet()) {
            sum += each.getValue().released();
            if (sum >= nth) return OptionalLong.of(each.getKey());
        }
        return OptionalLong.empty();
    }
}
