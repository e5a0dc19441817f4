package org.fanal.campaigns.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.referral.GateVerdict;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;

/** Carries out what a judgement of the gate means for a cell, in the transaction of the asking. */
final class CellChanges {
    /** How long what a message promised is watched after it. */
    static final Duration WATCHED = Duration.ofDays(3);

    private static final Set<String> FAILED = Set.of("none", "down", "suspect", "stale");

    private final Outgoings outgoings;
    private final Journal journal;

    CellChanges(Outgoings outgoings, Journal journal) {
        this.outgoings = outgoings;
        this.journal = journal;
    }

    /** Whether the judgement changes anything. */
    static boolean matter(Cells.Standing cell, GateVerdict verdict, Instant now) {
        return !cell.state().after(verdict, now).equals(cell.state())
                || failed(cell, verdict, now).isPresent();
    }

    /** The cell is where it must be after the judgement, and so is what waits for it. */
    void apply(Tx tx, CampaignSpec spec, Cells.Standing cell, GateVerdict verdict, Instant now) {
        CellState before = cell.state();
        CellState after = before.after(verdict, now);
        if (!after.equals(before)) Cells.write(tx, spec.id(), cell.cell(), after, now);
        if (!before.paused() && after.paused()) {
            recall(tx, spec, cell.cell(), "paused");
            tell(tx, RunKinds.CELL_PAUSED, spec.id(), cell.cell(), after);
        } else if (before.paused() && !after.paused()) {
            tell(tx, RunKinds.CELL_RESUMED, spec.id(), cell.cell(), after);
            tx.wake(Topic.CAMPAIGNS);
        } else if (after.needsPerson() && !before.needsPerson()) {
            tell(tx, RunKinds.CELL_NEEDS_PERSON, spec.id(), cell.cell(), after);
        }
        failed(cell, verdict, now)
                .filter(_ -> Cells.told(tx, spec.id(), cell.cell()))
                .ifPresent(shut -> tell(tx, RunKinds.NUMBER_DOWN, spec.id(), cell.cell(), after));
    }

    /** What waits for a cell is taken out of the outbox, and waits in the ledger again. */
    void recall(Tx tx, CampaignSpec spec, Cell cell, String reason) {
        List<Long> messages = outgoings.recall(tx, spec.id(), cell, reason);
        if (messages.isEmpty()) return;
        Optional<Runs.Run> run = Runs.find(tx, spec.id());
        BigDecimal spent = run.map(Runs.Run::spent).orElse(BigDecimal.ZERO);
        run.flatMap(Runs.Run::lastAt)
                .ifPresent(at -> Slots.add(tx, spec.id(), at, -messages.size()));
        Purse purse = new Purse(spec.limits().budget(), spent);
        purse.back(Ledger.cost(tx, spec.id(), messages));
        Runs.spent(tx, spec.id(), purse.spent());
        Ledger.back(tx, spec.id(), messages);
    }

    private static Optional<GateVerdict.Shut> failed(
            Cells.Standing cell, GateVerdict verdict, Instant now) {
        boolean watched =
                !cell.told()
                        && cell.lastAt().filter(at -> !now.isAfter(at.plus(WATCHED))).isPresent();
        return watched && verdict instanceof GateVerdict.Shut shut && FAILED.contains(shut.reason())
                ? Optional.of(shut)
                : Optional.empty();
    }

    private void tell(Tx tx, Kind kind, String campaign, Cell cell, CellState state) {
        var _ =
                journal.append(
                        tx,
                        kind,
                        Map.of(
                                "campaign", campaign,
                                "place", cell.place(),
                                "language", cell.language(),
                                "reason", state.reason(),
                                "endpoint", state.endpoint()));
        tx.wake(Topic.LIVE);
    }
}
