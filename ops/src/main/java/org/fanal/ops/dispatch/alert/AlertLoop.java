package org.fanal.ops.dispatch.alert;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.Cases;

/**
 * Does what the store says is due: steps, reminders, what was held back, what nobody took in time,
 * cases that lie idle. Wake it on {@link org.fanal.gateway.store.Topic#ALERTS}. Each alert has a
 * transaction of its own, so that one that fails keeps none from ringing.
 */
public final class AlertLoop {
    private final Database database;
    private final Escalator escalator;
    private final Cases cases;
    private final Scheduler scheduler;

    public AlertLoop(Database database, Escalator escalator, Cases cases, Scheduler scheduler) {
        this.database = database;
        this.escalator = escalator;
        this.cases = cases;
        this.scheduler = scheduler;
    }

    /** The loop, to be started. */
    public DueLoop loop() {
        return new DueLoop("alerts", scheduler, this::look);
    }

    private Future<Optional<Instant>> look() {
        return database.read(this::due).compose(this::carryOut).compose(_ -> next());
    }

    private Due due(Tx tx) {
        Instant now = scheduler.instant();
        return new Due(
                AlertRows.due(tx, now),
                !CallRows.heldBack(tx, now).isEmpty(),
                !AlertRows.late(tx, now).isEmpty(),
                cases.nextIdle(tx).filter(at -> !at.isAfter(now)).isPresent());
    }

    private Future<Void> carryOut(Due due) {
        Future<Void> done = Future.succeededFuture();
        Future<Void> failed = done;
        for (long alert : due.alerts()) {
            Future<Void> step = done.compose(_ -> step(alert));
            failed = join(failed, step);
            done = step.otherwiseEmpty();
        }
        Future<Void> rest = done.compose(_ -> rest(due));
        return join(failed, rest);
    }

    private Future<Void> step(long alert) {
        return database.write(
                        Lane.URGENT,
                        tx -> {
                            escalator.due(tx, alert);
                            return true;
                        })
                .mapEmpty();
    }

    private Future<Void> rest(Due due) {
        if (!due.held() && !due.late() && !due.idle()) return Future.succeededFuture();
        return database.write(
                        tx -> {
                            if (due.held()) escalator.releaseHeld(tx);
                            if (due.late()) escalator.tellLate(tx);
                            if (due.idle()) cases.closeIdle(tx);
                            return true;
                        })
                .mapEmpty();
    }

    private Future<Optional<Instant>> next() {
        return database.read(tx ->
                Stream.of(
                                AlertRows.nextDue(tx),
                                AlertRows.nextLate(tx),
                                CallRows.nextHeld(tx),
                                cases.nextIdle(tx))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo));
    }

    private static Future<Void> join(Future<Void> one, Future<Void> other) {
        return Future.join(one, other).mapEmpty();
    }

    private record Due(List<Long> alerts, boolean held, boolean late, boolean idle) {}
}
