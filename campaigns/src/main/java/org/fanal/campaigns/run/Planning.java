package org.fanal.campaigns.run;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignSpec.Waves.Recurring;
import org.fanal.campaigns.plan.CampaignSpec.Waves.Triggered;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.referral.Cell;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;

/**
 * Makes an audience into ledger rows, page by page: the rows of a page and the checkpoint after it
 * are one transaction, so that a crash anywhere goes on where it was (S13). The next page is read
 * while one is written.
 */
final class Planning {
    /** Rows in a page: the most that a bulk work writes. */
    static final int PAGE = 200;

    /** How often whoever has joined is looked for, where each has their own time. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

    private static final int PAGES = 50;

    private final Database database;
    private final CampaignStore campaigns;
    private final Recipients recipients;
    private final Planner planner;
    private final Clocks clocks;
    private final InstantSource clock;

    Planning(
            Database database,
            CampaignStore campaigns,
            Recipients recipients,
            Planner planner,
            Clocks clocks,
            InstantSource clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.planner = planner;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Plans on, for so many pages that other things are still looked at.
     *
     * @return when there is more to be planned
     */
    Future<Optional<Instant>> plan(CampaignSpec spec, List<Wave> waves) {
        Instant now = clock.instant();
        Optional<Wave> due =
                waves.stream().filter(w -> !w.planned() && !w.lookAt().isAfter(now)).findFirst();
        if (due.isPresent()) {
            Wave wave = due.get();
            return read(spec, wave, wave.checkpoint())
                    .compose(page -> pages(spec, wave, page, PAGES))
                    .map(_ -> Optional.of(now));
        }
        return Future.succeededFuture(
                waves.stream()
                        .filter(wave -> !wave.planned())
                        .map(Wave::lookAt)
                        .min(Instant::compareTo));
    }

    private Future<Void> pages(CampaignSpec spec, Wave wave, List<Recipient> page, int left) {
        boolean last = page.size() < PAGE;
        long reached = last ? wave.checkpoint() : page.getLast().subject();
        Future<List<Recipient>> next =
                last || left <= 1 ? Future.succeededFuture(List.of()) : read(spec, wave, reached);
        Wave after = new Wave(wave.number(), false, wave.lookAt(), reached, wave.since());
        return write(spec, wave, page, reached)
                .compose(written ->
                        !written || last || left <= 1
                                ? Future.succeededFuture()
                                : next.compose(more -> pages(spec, after, more, left - 1)));
    }

    private Future<List<Recipient>> read(CampaignSpec spec, Wave wave, long after) {
        Instant now = clock.instant();
        return database.read(
                tx -> recipients.page(tx, spec.audience(), now, wave.since(), after, PAGE));
    }

    private Future<Boolean> write(
            CampaignSpec spec, Wave wave, List<Recipient> page, long reached) {
        Instant now = clock.instant();
        List<Planned> planned = planner.plan(spec, wave.number(), page, now);
        return database.write(
                Lane.BULK,
                tx -> {
                    tx.lock(RunLocks.of(spec.id()));
                    // nobody is planned any more for one that was cancelled meanwhile
                    if (campaigns
                            .find(tx, spec.id())
                            .filter(each -> each.state() == CampaignState.RUNNING)
                            .isEmpty()) return false;
                    if (!Waves.reached(tx, spec.id(), wave, reached)) return false;
                    Ledger.plan(tx, spec.id(), wave.number(), planned);
                    Cells.add(tx, spec.id(), cells(planned), now);
                    if (page.size() < PAGE) end(tx, spec, wave.number(), now);
                    return true;
                });
    }

    private static Set<Cell> cells(List<Planned> planned) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (Planned each : planned) each.slice().map(Slice::cell).ifPresent(cells::add);
        return cells;
    }

    /** The next wave is planned at its own time, so that those who have joined are in it. */
    private void end(Tx tx, CampaignSpec spec, int number, Instant now) {
        switch (spec.timing().waves()) {
            case Triggered _ -> Waves.again(tx, spec.id(), number, now, now.plus(LOOK_AGAIN));
            case Recurring(Duration _, int times) when number < times -> {
                Waves.planned(tx, spec.id(), number, now);
                Instant next = clocks.earliest(Planner.start(spec, number + 1));
                Waves.begin(tx, spec.id(), number + 1, next);
            }
            default -> Waves.planned(tx, spec.id(), number, now);
        }
    }
}
