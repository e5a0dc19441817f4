package org.fanal.ops.cli.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.fanal.campaigns.run.ReleaseBudget;
import org.fanal.gateway.store.Tx;

/**
 * A pace that lets nothing pass until it is opened, and then everything: what is measured is the
 * machine. Thread-safe.
 */
final class OpenPace implements UnaryOperator<ReleaseBudget> {
    private static final Duration LATER = Duration.ofHours(1);
    private static final int EVERYTHING = 1_000_000;
    private volatile boolean open;

    void open(boolean now) {
        open = now;
    }

    @Override
    public ReleaseBudget apply(ReleaseBudget own) {
        return this::ask;
    }

    private ReleaseBudget.Allowance ask(Tx tx, String campaign, Instant now) {
        return open
                ? new ReleaseBudget.Allowance.Some(EVERYTHING, now)
                : new ReleaseBudget.Allowance.Some(0, now.plus(LATER));
    }
}
