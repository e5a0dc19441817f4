package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.Capacity;
import org.fanal.campaigns.run.pace.Arrivals;
import org.fanal.campaigns.run.pace.History;
import org.fanal.campaigns.run.pace.Outlook;
import org.fanal.campaigns.run.pace.PaceRules;
import org.fanal.campaigns.run.pace.Release;
import org.fanal.gateway.store.Tx;

/**
 * The pace of a campaign out of what the store knows: what was released and heard so far, and who
 * is there to answer (campaigns.md 4). Every answer is the pure rule's; what is kept in memory is
 * read anew with each slot of five minutes, and only hastens. Thread-safe.
 */
public final class PacedBudget implements ReleaseBudget, Capacity {
    /** What one contact takes before enough of them are measured (campaigns.md 4). */
    static final Duration HANDLING = Duration.ofMinutes(12);

    /** Alerts that are closed as soon as they are taken tell nothing of what a contact takes. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    private static final int HOURS = 12;
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private final PaceRules rules;
    private final Workforce workforce;
    private final Coded coded;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** Contacts that codes opened; filled by {@code measure}. */
    @FunctionalInterface
    public interface Coded {
        /** When those of a campaign came. */
        List<Instant> since(Tx tx, String campaign, Instant since);
    }

    public PacedBudget(PaceRules rules, Workforce workforce, Coded coded) {
        this.rules = rules;
        this.workforce = workforce;
        this.coded = coded;
    }

    @Override
    public Allowance ask(Tx tx, String campaign, Instant now) {
        return switch (release(tx, campaign, now).budget(now)) {
            case Release.Now(int most, Instant again, String _) -> new Allowance.Some(most, again);
            case Release.Stop(String why) -> new Allowance.Stop(why);
        };
    }

    @Override
    public Optional<Load> at(Tx tx, CampaignSpec spec, Instant at) {
        Outlook.Hour hour = hour(tx, at);
        double most =
                Arrivals.most(hour.people(), handling(tx, at), workforce.patience(), rules.aim());
        return Optional.of(
                new Load(
                        release(tx, spec.id(), at).reckoned(at),
                        Math.max(0, most - hour.contacts())));
    }

    private Release release(Tx tx, String campaign, Instant now) {
        Seen known = seen(tx, campaign, now);
        Map<Long, History.Slot> slots = new TreeMap<>(known.heard());
        Slots.of(tx, campaign).forEach((slot, messages) -> add(slots, slot, released(messages)));
        History history = new History(new TreeMap<>(slots));
        int released = slots.values().stream().mapToInt(History.Slot::released).sum();
        return new Release(
                rules, released + known.waiting(), history, known.outlook(), known.judgedFrom());
    }

    /** What changes slowly, read once a slot. */
    private Seen seen(Tx tx, String campaign, Instant now) {
        long slot = History.number(now);
        Seen known = seen.get(campaign);
        if (known != null && known.slot() == slot) return known;
        Seen fresh =
                new Seen(
                        slot,
                        Ledger.waiting(tx, campaign),
                        Runs.goneOn(tx, campaign).orElse(now),
                        outlook(tx, now),
                        heard(tx, campaign, now));
        var _ = seen.put(campaign, fresh);
        return fresh;
    }

    private Outlook outlook(Tx tx, Instant now) {
        List<Outlook.Hour> hours = new ArrayList<>();
        for (int ahead = 0; ahead < HOURS; ahead++)
            hours.add(hour(tx, now.plus(Duration.ofHours(ahead))));
        return new Outlook(handling(tx, now), workforce.patience(), hours);
    }

    /**
     * The fewest who are there within the hour: whoever goes in its middle cannot be counted on.
     */
    private Outlook.Hour hour(Tx tx, Instant from) {
        int people =
                Math.min(
                        workforce.people(tx, from),
                        workforce.people(tx, from.plus(Duration.ofMinutes(59))));
        return new Outlook.Hour(people, workforce.usual(tx, from));
    }

    private Duration handling(Tx tx, Instant now) {
        return workforce
                .handling(tx, now)
                .filter(measured -> measured.compareTo(LEAST) >= 0)
                .orElse(HANDLING);
    }

    private Map<Long, History.Slot> heard(Tx tx, String campaign, Instant now) {
        Map<Long, History.Slot> slots = new TreeMap<>();
        Optional<Long> first = Slots.first(tx, campaign);
        if (first.isEmpty()) return slots;
        Instant since = later(History.start(first.get()), now.minus(REMEMBERED));
        for (Instant at : coded.since(tx, campaign, since))
            add(slots, History.number(at), new History.Slot(0, 1, 0, 0, 0));
        for (Workforce.Heard each : workforce.heard(tx, since, now))
            add(
                    slots,
                    History.number(each.at()),
                    new History.Slot(0, 0, each.answered() ? 1 : 0, each.answered() ? 0 : 1, 0));
        expect(tx, slots, since, now);
        return slots;
    }

    /** What would have come anyway, so that what comes beyond it counts as caused. */
    private void expect(Tx tx, Map<Long, History.Slot> slots, Instant since, Instant now) {
        double share = History.SLOT.toMillis() / (double) Duration.ofHours(1).toMillis();
        Function<Instant, Double> usual = once(hour -> workforce.usual(tx, hour));
        for (Instant at = since; at.isBefore(now); at = at.plus(History.SLOT)) {
            double anyway = usual.apply(at.truncatedTo(ChronoUnit.HOURS)) * share;
            if (anyway > 0) add(slots, History.number(at), new History.Slot(0, 0, 0, 0, anyway));
        }
    }

    private static <K, V> Function<K, V> once(Function<K, V> work) {
        Map<K, V> known = new ConcurrentHashMap<>();
        return key -> known.computeIfAbsent(key, work);
    }

    private static History.Slot released(int messages) {
        return new History.Slot(messages, 0, 0, 0, 0);
    }

    private static void add(Map<Long, History.Slot> slots, long slot, History.Slot more) {
        var _ = slots.merge(slot, more, History.Slot::and);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * What was read in a slot.
     *
     * @param waiting recipients that wait
     * @param judgedFrom when the campaign began, or a person last let it go on
     * @param heard by slot, without what was released
     */
    private record Seen(
            long slot,
            int waiting,
            Instant judgedFrom,
            Outlook outlook,
            Map<Long, History.Slot> heard) {}
}
