package org.fanal.campaigns.run;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fanal.campaigns.plan.Campaign;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.run.pace.History;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;

/**
 * Carries campaigns out: begins what is scheduled, plans, judges cells, releases, takes back,
 * finishes. Wake its loop on {@link Topic#CAMPAIGNS}, and call {@link #endpointsChanged} on {@link
 * Topic#ENDPOINTS}; it never sleeps. What it does is judged again in the transaction that does it,
 * so two nodes that look at once do nothing twice.
 */
public final class CampaignLoop {

    private final Database database;
    private final Scheduler scheduler;
    private final CampaignStore campaigns;
    private final Clocks clocks;
    private final Planning planning;
    private final CellWatch watch;
    private final Launch launch;
    private final Halts halts;
    private final ReleaseBudget budget;
    private final Release release;
    private final Closing closing;
    private final DueLoop loop;
    private final AtomicBoolean endpoints = new AtomicBoolean();
    private final Failures failures;

    public CampaignLoop(Database database, Scheduler scheduler, RunParts parts, RunPorts ports) {
        this.database = database;
        this.scheduler = scheduler;
        this.campaigns = parts.campaigns();
        this.clocks = new Clocks(parts.places());
        Planner planner = new Planner(clocks, parts.routes());
        Outgoings outgoings = new Outgoings(parts.outbox(), parts.channels());
        CellChanges changes = new CellChanges(outgoings, parts.journal());
        this.halts = new Halts(campaigns, parts.journal());
        this.launch = new Launch(campaigns, ports.wording(), halts);
        this.planning =
                new Planning(database, campaigns, parts.recipients(), planner, clocks, scheduler);
        this.watch = new CellWatch(database, ports.gate(), changes, scheduler);
        this.budget = ports.budget();
        this.release = new Release(campaigns, ports, clocks, outgoings, changes, halts);
        this.closing = new Closing(database, campaigns, changes, parts.journal(), scheduler);
        this.failures = new Failures(scheduler);
        this.loop = new DueLoop("campaigns", scheduler, this::look);
    }

    /** The loop, to be started. */
    public DueLoop loop() {
        return loop;
    }

    /** A referral endpoint, or what is known of it, has changed: cells are judged at once. */
    public void endpointsChanged() {
        endpoints.set(true);
        loop.wake();
    }

    /**
     * A person opens a cell that only a person may; false where it is none, or its gate is shut
     * still.
     *
     * @param who name of the one of staff who does
     */
    public boolean confirm(Tx tx, String campaign, Cell cell, String who) {
        tx.lock(RunLocks.of(campaign), RunLocks.RELEASE);
        boolean opened =
                campaigns
                        .find(tx, campaign)
                        .filter(each -> watch.confirm(tx, each, cell))
                        .isPresent();
        if (opened)
            campaigns.remark(
                    tx, campaign, who, "confirmed " + cell.place() + " " + cell.language());
        return opened;
    }

    /**
     * A person closes the messages of which nobody knows whether they arrived; the campaign could
     * not finish with them.
     *
     * @param who name of the one of staff who does
     * @return how many there were
     */
    public int settle(Tx tx, String campaign, String who) {
        int settled = closing.settle(tx, campaign, who);
        tx.wake(Topic.CAMPAIGNS);
        return settled;
    }

    private Future<Optional<Instant>> look() {
        boolean changed = endpoints.getAndSet(false);
        return database.read(this::known)
                .recover(why -> {
                    if (changed) endpoints.set(true);
                    return Future.failedFuture(why);
                })
                .compose(ids -> each(ids, changed));
    }

    private Set<String> known(Tx tx) {
        Set<String> ids = new HashSet<>(Runs.open(tx));
        Set<CampaignState> begin = EnumSet.of(CampaignState.SCHEDULED, CampaignState.RUNNING);
        ids.addAll(campaigns.ids(tx, begin));
        return ids;
    }

    /** One that fails keeps none of the others from going on. */
    private Future<Optional<Instant>> each(Set<String> ids, boolean changed) {
        List<Future<Optional<Instant>>> all =
                ids.stream().sorted().map(id -> one(id, changed)).toList();
        return Future.join(all)
                .map(_ -> all.stream().map(Future::result))
                .map(CampaignLoop::earliest);
    }

    /** One that fails is tried again, and has not judged its cells until it does not. */
    private Future<Optional<Instant>> one(String id, boolean endpointsChanged) {
        boolean changed = failures.has(id) || endpointsChanged;
        return database.read(tx -> view(tx, id))
                .compose(view -> view.isEmpty() ? none() : carryOut(view.get(), changed))
                .map(next -> {
                    failures.over(id);
                    return next;
                })
                .recover(why -> done(Optional.of(failures.failed(id, why))));
    }

    private Optional<View> view(Tx tx, String id) {
        return campaigns
                .find(tx, id)
                .map(campaign ->
                        new View(
                                campaign,
                                Runs.find(tx, id),
                                Waves.of(tx, id),
                                every(tx, campaign),
                                changed(tx, campaign)));
    }

    /** Whether what it would say is not what was approved. */
    private boolean changed(Tx tx, Campaign campaign) {
        return campaign.state() == CampaignState.RUNNING && !launch.says(tx, campaign);
    }

    /** How often its cells are to be judged. */
    private Duration every(Tx tx, Campaign campaign) {
        if (!Outgoings.groups(tx, campaign.id()).isEmpty()) return CellWatch.SPEAKING;
        if (campaign.state() != CampaignState.RUNNING) return CellWatch.SILENT;
        Instant now = scheduler.instant();
        List<Slices.Due> due =
                Slices.due(tx, campaign.id()).stream()
                        .filter(slice -> !slice.at().isAfter(now))
                        .toList();
        if (due.isEmpty()) return CellWatch.SILENT;
        return due.stream().allMatch(Slices.Due::paused) ? CellWatch.PAUSED : CellWatch.SPEAKING;
    }

    private Future<Optional<Instant>> carryOut(View view, boolean changed) {
        CampaignSpec spec = view.campaign().spec();
        return switch (view.campaign().state()) {
            case SCHEDULED -> begin(spec);
            case RUNNING ->
                    view.run().isEmpty()
                            ? begin(spec)
                            : judged(
                                    view,
                                    changed,
                                    () ->
                                            view.changed()
                                                    ? halt(spec.id())
                                                    : keep(view).compose(_ -> run(view)));
            case PAUSED -> judged(view, changed, () -> keep(view).compose(_ -> paused(view)));
            case CANCELLED -> judged(view, changed, () -> cancelled(view));
            case FINISHED -> judged(view, changed, () -> watched(view));
            case DRAFT, REVIEW, APPROVED -> none();
        };
    }

    private Future<Optional<Instant>> begin(CampaignSpec spec) {
        Instant now = scheduler.instant();
        Instant start = clocks.earliest(spec.timing().start());
        if (now.isBefore(start)) return done(Optional.of(start));
        return database.write(tx -> {
            tx.lock(RunLocks.of(spec.id()));
            if (!launch.begin(tx, spec.id(), now)) return Optional.empty();
            Runs.begin(tx, spec.id(), now);
            Waves.begin(tx, spec.id(), 1, start);
            return Optional.of(now);
        });
    }

    /** Its words changed since they were approved: before anybody is left without one for good. */
    private Future<Optional<Instant>> halt(String id) {
        return database.write(tx -> {
            tx.lock(RunLocks.of(id), RunLocks.RELEASE);
            boolean still = campaigns.find(tx, id).filter(each -> changed(tx, each)).isPresent();
            if (still) halts.halt(tx, id, Halts.CHANGED);
            return Optional.of(scheduler.instant());
        });
    }

    /** Cells are judged first: what is then released is released to those that are open. */
    private Future<Optional<Instant>> judged(
            View view, boolean changed, Supplier<Future<Optional<Instant>>> rest) {
        Instant checked = view.run().map(Runs.Run::checkedAt).orElse(Instant.EPOCH);
        return watch.look(view.campaign(), checked, view.every(), changed)
                .compose(next -> settle(view).map(more -> earliest(more, Optional.of(next))))
                .compose(next -> rest.get().map(other -> earliest(other, next)));
    }

    private Future<Optional<Instant>> settle(View view) {
        return view.run().filter(Runs.Run::settling).isPresent()
                ? closing.settleOn(view.campaign().spec())
                : none();
    }

    /** What was heard is kept once a slot, also while nothing is released. */
    private Future<Boolean> keep(View view) {
        Instant now = scheduler.instant();
        Instant heard = view.run().map(Runs.Run::heardAt).orElse(now);
        if (History.number(heard) >= History.number(now)) return Future.succeededFuture(true);
        String id = view.campaign().id();
        return database.write(
                Lane.BULK,
                tx -> {
                    tx.lock(RunLocks.of(id));
                    return budget.keep(tx, id, now);
                });
    }

    private Future<Optional<Instant>> run(View view) {
        CampaignSpec spec = view.campaign().spec();
        return planning.plan(spec, view.waves())
                .compose(next ->
                        database.read(tx -> Slices.due(tx, spec.id()))
                                .compose(due -> release(spec, due))
                                .map(other -> earliest(next, other)))
                .compose(next ->
                        next.isPresent() ? done(next) : closing.finish(spec, view.lastAt()));
    }

    private Future<Optional<Instant>> release(CampaignSpec spec, List<Slices.Due> slices) {
        Future<Optional<Instant>> next = none();
        for (Slices.Due each : slices)
            if (!each.paused())
                next =
                        next.compose(
                                before -> batch(spec, each).map(other -> earliest(before, other)));
        return next;
    }

    private Future<Optional<Instant>> batch(CampaignSpec spec, Slices.Due due) {
        Instant now = scheduler.instant();
        if (due.at().isAfter(now)) return done(Optional.of(due.at()));
        Optional<Instant> opens = due.slice().hours(spec, clocks).next(now, due.slice().clocks());
        if (opens.isPresent() && opens.get().isAfter(now)) return done(opens);
        return database.write(Lane.BULK, tx -> release.batch(tx, spec.id(), due.slice(), now))
                .map(Release.Done::next);
    }

    /** What was paid for still leaves where the budget is all that is wrong. */
    private Future<Optional<Instant>> paused(View view) {
        return view.campaign().reason().equals(Halts.BUDGET)
                ? none()
                : closing.recall(view.campaign().spec(), "paused").map(_ -> Optional.empty());
    }

    private Future<Optional<Instant>> cancelled(View view) {
        CampaignSpec spec = view.campaign().spec();
        return closing.recall(spec, "cancelled")
                .compose(_ -> closing.cancel(spec))
                .compose(more -> more.isEmpty() ? watched(view) : done(more));
    }

    private Future<Optional<Instant>> watched(View view) {
        return closing.watched(view.campaign().spec(), view.run().flatMap(Runs.Run::lastAt));
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return earliest(Stream.of(one, other));
    }

    private static Optional<Instant> earliest(Stream<Optional<Instant>> all) {
        return all.flatMap(Optional::stream).min(Instant::compareTo);
    }

    private static Future<Optional<Instant>> none() {
        return done(Optional.empty());
    }

    private static Future<Optional<Instant>> done(Optional<Instant> next) {
        return Future.succeededFuture(next);
    }

    /** A campaign as the look found it. */
    private record View(
            Campaign campaign,
            Optional<Runs.Run> run,
            List<Wave> waves,
            Duration every,
            boolean changed) {

        Optional<Instant> lastAt() {
            return run.flatMap(Runs.Run::lastAt);
        }
    }
}
