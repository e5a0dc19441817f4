package org.fanal.campaigns.run;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignSpec.Waves.Recurring;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;

/** How a campaign ends: only when nobody waits and the end of every message is known. */
final class Closing {
    /** A message that was sent and of which no receipt came in that time counts as ended. */
    static final Duration NO_RECEIPT = Duration.ofDays(3);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final CampaignStore campaigns;
    private final CellChanges changes;
    private final Journal journal;
    private final InstantSource clock;

    Closing(
            Database database,
            CampaignStore campaigns,
            CellChanges changes,
            Journal journal,
            InstantSource clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Finishes a campaign if it is over; gives when to look again if it is not.
     *
     * @param lastAt its last message
     */
    Future<Optional<Instant>> finish(CampaignSpec spec, Optional<Instant> lastAt) {
        Instant now = clock.instant();
        return database.read(tx ->
                        isOver(tx, spec)
                                && !Ledger.isUnderWay(tx, spec.id(), now.minus(NO_RECEIPT)))
                .compose(over -> over ? finished(spec) : Future.succeededFuture(false))
                .map(done -> done ? Optional.empty() : Optional.of(now.plus(again(lastAt, now))));
    }

    /** The longer the last message is ago, the less often is it asked what became of it. */
    private static Duration again(Optional<Instant> lastAt, Instant now) {
        Duration tenth =
                lastAt.map(at -> Duration.between(at, now).dividedBy(10)).orElse(Duration.ZERO);
        if (tenth.compareTo(SOON) < 0) return SOON;
        return tenth.compareTo(LATE) > 0 ? LATE : tenth;
    }

    /** What has ended does not begin again: it is not walked through in the only writer. */
    private Future<Boolean> finished(CampaignSpec spec) {
        return database.write(tx -> {
            tx.lock(RunLocks.of(spec.id()), RunLocks.RELEASE);
            return isOver(tx, spec)
                    && campaigns.move(
                            tx, spec.id(), CampaignState.RUNNING, CampaignState.FINISHED, "", "");
        });
    }

    private static boolean isOver(Tx tx, CampaignSpec spec) {
        List<Wave> waves = Waves.of(tx, spec.id());
        int times = spec.timing().waves() instanceof Recurring(Duration _, int all) ? all : 1;
        return waves.size() == times
                && waves.stream().allMatch(Wave::planned)
                && Slices.due(tx, spec.id()).isEmpty()
                && Outgoings.groups(tx, spec.id()).isEmpty()
                && Ledger.unknown(tx, spec.id()) == 0;
    }

    /** Takes back what waits in the outbox for a campaign that does not run. */
    Future<Void> recall(CampaignSpec spec, String reason) {
        return database.read(tx -> Outgoings.groups(tx, spec.id()).isEmpty())
                .compose(none -> none ? Future.succeededFuture() : recalled(spec, reason));
    }

    private Future<Void> recalled(CampaignSpec spec, String reason) {
        return database.write(
                        Lane.NORMAL,
                        tx -> {
                            tx.lock(RunLocks.of(spec.id()), RunLocks.RELEASE);
                            // it may run again by now
                            if (campaigns
                                    .find(tx, spec.id())
                                    .filter(each -> each.state() == CampaignState.RUNNING)
                                    .isPresent()) return false;
                            for (Cells.Standing cell : Cells.of(tx, spec.id()))
                                changes.recall(tx, spec, cell.cell(), reason);
                            return true;
                        })
                .mapEmpty();
    }

    /** Cancels those who wait for a campaign that was cancelled; when to go on, if any are left. */
    Future<Optional<Instant>> cancel(CampaignSpec spec) {
        return database.write(
                        Lane.BULK,
                        tx -> {
                            tx.lock(RunLocks.of(spec.id()), RunLocks.RELEASE);
                            return Ledger.cancel(tx, spec.id(), AT_ONCE);
                        })
                .map(done -> done < AT_ONCE ? Optional.empty() : Optional.of(clock.instant()));
    }

    /**
     * Nothing is left to be watched of one that has ended; gives until when it is, else.
     *
     * @param lastAt its last message
     */
    Future<Optional<Instant>> watched(CampaignSpec spec, Optional<Instant> lastAt) {
        Instant until = lastAt.map(at -> at.plus(CellChanges.WATCHED)).orElse(Instant.EPOCH);
        Instant now = clock.instant();
        if (now.isBefore(until)) return Future.succeededFuture(Optional.of(until));
        return database.write(tx -> {
            tx.lock(RunLocks.of(spec.id()));
            // another node may have been planning when it was cancelled
            if (Ledger.anyWaits(tx, spec.id())) return Optional.of(now.plus(SOON));
            Runs.close(tx, spec.id());
            return Optional.empty();
        });
    }

    /**
     * A person closes what nobody knows the end of: the first at once, the others by and by.
     *
     * @return how many messages there are
     */
    int settle(Tx tx, String campaign, String who) {
        tx.lock(RunLocks.of(campaign));
        int unknown = Ledger.unknown(tx, campaign);
        if (unknown == 0) return 0;
        campaigns.remark(tx, campaign, who, "settled " + unknown);
        Runs.settling(tx, campaign, Ledger.settle(tx, campaign, AT_ONCE) < unknown);
        var _ =
                journal.append(
                        tx,
                        RunKinds.SETTLED,
                        Map.of("campaign", campaign, "messages", Integer.toString(unknown)));
        return unknown;
    }

    /** Goes on with what a person has closed; when to go on again, if any are left. */
    Future<Optional<Instant>> settleOn(CampaignSpec spec) {
        return database.write(
                Lane.BULK,
                tx -> {
                    tx.lock(RunLocks.of(spec.id()));
                    boolean more = Ledger.settle(tx, spec.id(), AT_ONCE) == AT_ONCE;
                    if (!more) Runs.settling(tx, spec.id(), false);
                    return more ? Optional.of(clock.instant()) : Optional.<Instant>empty();
                });
    }
}
