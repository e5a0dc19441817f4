package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fanal.campaigns.run.pace.History;
import org.fanal.gateway.store.Tx;

/**
 * Keeps what is heard of a campaign beside what it released, slot by slot: contacts are known one
 * by one for days only, and a message must not be remembered for longer than its answer.
 * Thread-safe.
 */
final class Hearing {
    /** So long after a message somebody may still answer it. */
    static final Duration ECHO = Duration.ofDays(3);

    /** So long after a contact its end, or that a code opened it, may become known. */
    private static final Duration LATE = Duration.ofHours(1);

    /** Slots that one work writes at most. */
    private static final int AT_ONCE = 150;

    private static final double OF_AN_HOUR =
            History.SLOT.toMillis() / (double) Duration.ofHours(1).toMillis();

    private final Workforce workforce;
    private final PacedBudget.Coded coded;

    Hearing(Workforce workforce, PacedBudget.Coded coded) {
        this.workforce = workforce;
        this.coded = coded;
    }

    /**
     * Takes in what has come since it was last done.
     *
     * @return whether that is all
     */
    boolean keep(Tx tx, String campaign, Instant now) {
        Optional<Runs.Run> run = Runs.find(tx, campaign);
        if (run.isEmpty() || History.number(run.get().heardAt()) >= History.number(now))
            return true;
        Optional<Long> first = Slots.first(tx, campaign);
        long from =
                Math.max(
                        History.number(run.get().heardAt().minus(LATE)),
                        first.orElse(Long.MAX_VALUE));
        Instant end = run.get().lastAt().map(at -> at.plus(ECHO)).orElse(now);
        long to = Math.min(History.number(now), History.number(end));
        boolean all = to - from < AT_ONCE;
        long last = all ? to : from + AT_ONCE - 1;
        if (from <= last) write(tx, campaign, from, last, now);
        Runs.heard(tx, campaign, all ? now : History.start(last + 1));
        return all;
    }

    private void write(Tx tx, String campaign, long from, long last, Instant now) {
        Map<Long, History.Slot> slots = new TreeMap<>();
        Instant since = History.start(from).minusMillis(1);
        for (Instant at : coded.since(tx, campaign, since))
            add(slots, at, new History.Slot(0, 1, 0, 0, 0));
        for (Workforce.Heard each : workforce.heard(tx, since, now))
            add(
                    slots,
                    each.at(),
                    new History.Slot(0, 0, each.answered() ? 1 : 0, each.answered() ? 0 : 1, 0));
        expect(tx, slots, from, last);
        slots.forEach((slot, heard) -> {
            if (slot <= last) Slots.heard(tx, campaign, slot, heard);
        });
    }

    /** What would have come anyway, so that what comes beyond it counts as caused. */
    private void expect(Tx tx, Map<Long, History.Slot> slots, long from, long last) {
        Map<Instant, Double> usual = new HashMap<>();
        for (long slot = from; slot <= last; slot++) {
            Instant at = History.start(slot);
            double anyway =
                    usual.computeIfAbsent(
                                    at.truncatedTo(ChronoUnit.HOURS),
                                    hour -> workforce.usual(tx, hour))
                            * OF_AN_HOUR;
            if (anyway > 0) add(slots, at, new History.Slot(0, 0, 0, 0, anyway));
        }
    }

    private static void add(Map<Long, History.Slot> slots, Instant at, History.Slot more) {
        var _ = slots.merge(History.number(at), more, History.Slot::and);
    }
}
