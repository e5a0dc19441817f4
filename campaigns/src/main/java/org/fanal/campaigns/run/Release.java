package org.fanal.campaigns.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.plan.Campaign;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.plan.Hours;
import org.fanal.campaigns.plan.Speech;
import org.fanal.campaigns.referral.GateVerdict;
import org.fanal.campaigns.referral.Promised;
import org.fanal.campaigns.run.ReleaseBudget.Allowance;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.store.Tx;

/**
 * Releases the next batch of a slice, in one transaction: the words that were approved, gate,
 * hours, room on the channel, pace, permission, cap, budget; then outbox rows and ledger rows
 * together. Nothing but the next batch.
 */
final class Release {
    /** Few: an alert that comes meanwhile waits for no more than these. */
    private static final int MOST = 50;

    /** So short before the hours end nothing is released that might wait past them. */
    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    private static final Done NOTHING = new Done(0, Optional.empty());

    private final CampaignStore campaigns;
    private final RunPorts ports;
    private final Clocks clocks;
    private final Outgoings outgoings;
    private final CellChanges changes;
    private final Halts halts;

    Release(
            CampaignStore campaigns,
            RunPorts ports,
            Clocks clocks,
            Outgoings outgoings,
            CellChanges changes,
            Halts halts) {
        this.campaigns = campaigns;
        this.ports = ports;
        this.clocks = clocks;
        this.outgoings = outgoings;
        this.changes = changes;
        this.halts = halts;
    }

    /**
     * What was done.
     *
     * @param next when to try again, where something hindered
     */
    record Done(int released, Optional<Instant> next) {}

    /** One batch, if nothing forbids it. */
    Done batch(Tx tx, String id, Slice slice, Instant now) {
        tx.lock(RunLocks.of(id), RunLocks.RELEASE);
        Optional<Campaign> running =
                campaigns.find(tx, id).filter(each -> each.state() == CampaignState.RUNNING);
        Optional<Cells.Standing> open =
                Cells.find(tx, id, slice.cell()).filter(cell -> !cell.state().paused());
        if (running.isEmpty() || open.isEmpty()) return NOTHING;
        CampaignSpec spec = running.get().spec();
        Speech speech = ports.wording().now(tx, spec);
        if (!running.get().says(speech)) return halt(tx, id, Halts.CHANGED);
        Promised promised = running.get().promised(slice.cell().language());
        GateVerdict verdict = ports.gate().judge(tx, promised, slice.cell(), now);
        if (!(verdict instanceof GateVerdict.Open _)) {
            changes.apply(tx, spec, open.get(), verdict, now);
            return NOTHING;
        }
        if (spec.content().medium() != Medium.SMS) return halt(tx, id, Halts.NO_MEDIUM);
        return inHours(tx, new Batch.Frame(spec, slice, speech, now));
    }

    private Done inHours(Tx tx, Batch.Frame frame) {
        CampaignSpec spec = frame.spec();
        Instant now = frame.now();
        Set<ZoneId> there = frame.slice().clocks();
        Hours hours = frame.slice().hours(spec, clocks);
        Optional<Instant> opens = hours.next(now, there);
        if (opens.isEmpty()) return never(tx, frame);
        if (opens.get().isAfter(now)) return new Done(0, opens);
        Instant until = hours.until(now, there);
        if (now.plus(LAST_MINUTE).isAfter(until)) return new Done(0, Optional.of(until));
        return paced(tx, frame, hours);
    }

    /** What places and rules say may have changed since they were planned. */
    private static Done never(Tx tx, Batch.Frame frame) {
        String id = frame.spec().id();
        List<Ledger.Waiting> all = Ledger.waiting(tx, id, frame.slice(), frame.now(), MOST);
        all.forEach(who -> Ledger.suppressed(tx, id, who, Planner.NO_HOUR));
        return new Done(
                all.size(), all.size() < MOST ? Optional.empty() : Optional.of(frame.now()));
    }

    private Done paced(Tx tx, Batch.Frame frame, Hours hours) {
        String id = frame.spec().id();
        List<Channel> channels = outgoings.channels(frame.slice().country());
        if (channels.isEmpty()) return halt(tx, id, Halts.NO_CHANNEL);
        int room = outgoings.room(tx, channels.getFirst());
        Instant roomAgain = outgoings.roomAgain(channels.getFirst(), frame.now());
        if (room == 0) return new Done(0, Optional.of(roomAgain));
        return switch (ports.budget().ask(tx, id, frame.now())) {
            case Allowance.Stop(String reason) -> halt(tx, id, reason);
            case Allowance.Some(int most, Instant again) when most <= 0 ->
                    new Done(0, Optional.of(again));
            case Allowance.Some(int most, Instant again) -> {
                int limit = Math.min(MOST, Math.min(most, room));
                Batch batch = new Batch(frame, channels, room, hours);
                int done = fill(tx, frame, batch, limit);
                if (batch.isFull()) yield new Done(done, Optional.of(roomAgain));
                if (done < limit) yield new Done(done, Optional.empty());
                Instant next = limit == most ? again : limit == room ? roomAgain : frame.now();
                yield new Done(done, Optional.of(next));
            }
        };
    }

    /** Gives how many rows of the ledger were decided. */
    private int fill(Tx tx, Batch.Frame frame, Batch batch, int limit) {
        CampaignSpec spec = frame.spec();
        String id = spec.id();
        Runs.Run run = Runs.find(tx, id).orElseThrow();
        List<Ledger.Waiting> waiting = Ledger.waiting(tx, id, frame.slice(), frame.now(), limit);
        List<Long> subjects = waiting.stream().map(Ledger.Waiting::subject).toList();
        batch.fill(
                waiting,
                Ledger.had(tx, subjects, frame.now().minus(spec.limits().cap().every())),
                new Purse(spec.limits().budget(), run.spent()));
        batch.suppressed().forEach((who, reason) -> Ledger.suppressed(tx, id, who, reason));
        batch.deferred().forEach((who, at) -> Ledger.deferred(tx, id, who, at));
        release(tx, frame, batch, run.spent());
        if (batch.isOutOfMoney()) halts.halt(tx, id, Halts.BUDGET);
        return batch.decided();
    }

    private void release(Tx tx, Batch.Frame frame, Batch batch, BigDecimal spentBefore) {
        if (batch.messages().isEmpty()) return;
        String id = frame.spec().id();
        List<Long> added = outgoings.add(tx, batch.messages());
        for (int i = 0; i < added.size(); i++)
            Ledger.released(
                    tx, id, batch.released().get(i), added.get(i), batch.segments(i), frame.now());
        Cells.released(tx, id, frame.slice().cell(), frame.now());
        Runs.released(tx, id, frame.now());
        Slots.add(tx, id, frame.now(), added.size());
        if (batch.spent().compareTo(spentBefore) != 0) Runs.spent(tx, id, batch.spent());
    }

    private Done halt(Tx tx, String id, String reason) {
        halts.halt(tx, id, reason);
        return NOTHING;
    }
}
