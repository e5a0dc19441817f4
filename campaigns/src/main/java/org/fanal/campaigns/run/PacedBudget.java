package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 * read anew with each slot of five minutes. Thread-safe.
 */
public final class PacedBudget implements ReleaseBudget, Capacity {
    /** What one contact takes before enough of them are measured (campaigns.md 4). */
    static final Duration HANDLING = Duration.ofMinutes(12);

    /** Alerts that are closed as soon as they are taken tell nothing of what a contact takes. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    private static final int HOURS = 12;
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Slots after which a message has had its time, however slow its readers are. */
    private static final long REMEMBERED = Hearing.ECHO.dividedBy(History.SLOT);

    private final PaceRules rules;
    private final Workforce workforce;
    private final Hearing hearing;
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
        this.hearing = new Hearing(workforce, coded);
    }

    @Override
    public Allowance ask(Tx tx, String campaign, Instant now) {
        if (!hearing.keep(tx, campaign, now)) return new Allowance.Some(0, now.plus(SOON));
        return switch (release(tx, campaign, now).budget(now)) {
            case Release.Now(int most, Instant again, String _) -> new Allowance.Some(most, again);
            case Release.Stop(String why) -> new Allowance.Stop(why);
        };
    }

    @Override
    public boolean keep(Tx tx, String campaign, Instant now) {
        return hearing.keep(tx, campaign, now);
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
        NavigableMap<Long, History.Slot> slots = Slots.from(tx, campaign, known.window());
        History wave = new History(known.waveBefore(), slots.tailMap(known.wave(), true));
        return new Release(
                rules,
                wave.total().released() + known.waiting(),
                new History(known.before(), slots),
                wave,
                known.outlook().sharedBy(Runs.running(tx)),
                known.judgedFrom());
    }

    /** What changes slowly, read once a slot, and anew where a person let it go on. */
    private Seen seen(Tx tx, String campaign, Instant now) {
        Optional<Instant> goneOn = Runs.goneOn(tx, campaign);
        long wave = Waves.begun(tx, campaign, now).map(History::number).orElse(0L);
        long slot = History.number(now);
        Seen known = seen.get(campaign);
        if (known != null && known.is(slot, goneOn.orElse(now), wave)) return known;
        long window = slot - REMEMBERED;
        Seen fresh =
                new Seen(
                        slot,
                        wave,
                        goneOn.orElse(now),
                        Ledger.waiting(tx, campaign),
                        outlook(tx, now),
                        Slots.sum(tx, campaign, 0, window),
                        Slots.sum(tx, campaign, wave, window));
        // one that is only looked at beforehand has begun the next time, maybe
        if (goneOn.isPresent()) {
            var _ = seen.put(campaign, fresh);
        }
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

    /**
     * What was read in a slot.
     *
     * @param wave the slot in which the last wave began
     * @param judgedFrom when the campaign began, or a person last let it go on
     * @param waiting recipients that wait
     * @param before what is older than what is read anew
     * @param waveBefore the wave's part of it
     */
    private record Seen(
            long slot,
            long wave,
            Instant judgedFrom,
            int waiting,
            Outlook outlook,
            History.Slot before,
            History.Slot waveBefore) {
        boolean is(long now, Instant goneOn, long begun) {
            return slot == now && judgedFrom.equals(goneOn) && wave == begun;
        }

        long window() {
            return slot - REMEMBERED;
        }
    }
}
