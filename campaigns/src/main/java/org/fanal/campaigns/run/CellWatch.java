package org.fanal.campaigns.run;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.plan.Campaign;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.referral.Gate;
import org.fanal.campaigns.referral.GateVerdict;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;

/**
 * Judges all cells of a campaign again and again, whether or not anything is released: a gate that
 * shuts pauses its cells within a minute, and no others. Judged without writing first, since mostly
 * nothing has changed.
 */
final class CellWatch {
    /** How often where a campaign speaks. */
    static final Duration SPEAKING = Duration.ofSeconds(15);

    /** Where only paused cells have anybody who waits. */
    static final Duration PAUSED = Duration.ofMinutes(1);

    /** Where it only has spoken. */
    static final Duration SILENT = Duration.ofMinutes(10);

    private final Database database;
    private final Gate gate;
    private final CellChanges changes;
    private final InstantSource clock;

    CellWatch(Database database, Gate gate, CellChanges changes, InstantSource clock) {
        this.database = database;
        this.gate = gate;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Judges where that is due.
     *
     * @param every how often that is
     * @param endpointsChanged whether open cells are to be judged at once
     * @return when to judge next
     */
    Future<Instant> look(
            Campaign campaign, Instant checkedAt, Duration every, boolean endpointsChanged) {
        Instant now = clock.instant();
        boolean due = !now.isBefore(checkedAt.plus(every));
        if (!due && !endpointsChanged) return Future.succeededFuture(checkedAt.plus(every));
        return database.read(tx -> changed(tx, campaign, now, due))
                .compose(cells ->
                        write(
                                campaign,
                                cells,
                                now,
                                due ? Optional.of(checkedAt) : Optional.empty()))
                .map(_ -> due ? now.plus(every) : checkedAt.plus(every));
    }

    /** A person's word opens a cell whose gate was shut for a day; false where it is shut still. */
    boolean confirm(Tx tx, Campaign campaign, Cell cell) {
        Instant now = clock.instant();
        Optional<Cells.Standing> paused =
                Cells.find(tx, campaign.id(), cell).filter(each -> each.state().needsPerson());
        if (paused.isEmpty() || !(judge(tx, campaign, cell, now) instanceof GateVerdict.Open _))
            return false;
        Cells.write(tx, campaign.id(), cell, paused.get().state().confirmed(now), now);
        tx.wake(Topic.CAMPAIGNS);
        return true;
    }

    private List<Cell> changed(Tx tx, Campaign campaign, Instant now, boolean all) {
        return Cells.of(tx, campaign.id()).stream()
                .filter(cell -> all || !cell.state().paused())
                .filter(cell ->
                        CellChanges.matter(cell, judge(tx, campaign, cell.cell(), now), now))
                .map(Cells.Standing::cell)
                .toList();
    }

    /**
     * @param seen when the cells were last judged, where it is time again: of two nodes that both
     *     saw that one judges, or two looks at once would pass for two passes
     */
    private Future<Void> write(
            Campaign campaign, List<Cell> cells, Instant now, Optional<Instant> seen) {
        if (cells.isEmpty() && seen.isEmpty()) return Future.succeededFuture();
        return database.write(
                        Lane.NORMAL,
                        tx -> {
                            tx.lock(RunLocks.of(campaign.id()), RunLocks.RELEASE);
                            if (seen.isPresent()
                                    && !Runs.checked(tx, campaign.id(), seen.get(), now))
                                return false;
                            for (Cell cell : cells)
                                Cells.find(tx, campaign.id(), cell)
                                        .filter(each -> seen.isPresent() || !each.state().paused())
                                        .ifPresent(each -> apply(tx, campaign, each, now));
                            return true;
                        })
                .mapEmpty();
    }

    private void apply(Tx tx, Campaign campaign, Cells.Standing cell, Instant now) {
        changes.apply(tx, campaign.spec(), cell, judge(tx, campaign, cell.cell(), now), now);
    }

    private GateVerdict judge(Tx tx, Campaign campaign, Cell cell, Instant now) {
        return gate.judge(tx, campaign.promised(cell.language()), cell, now);
    }
}
