package org.fanal.campaigns.referral;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;

/**
 * Writes what time alone changes (lapses, hours, ends of maintenance), reminds keepers before a
 * check-in lapses, and has lines tried. Wake its loop on {@link
 * org.fanal.gateway.store.Topic#ENDPOINTS}. Each endpoint has a transaction of its own.
 */
public final class EndpointWatch {
    private final Database database;
    private final Endpoints endpoints;
    private final KeeperPost post;
    private final Probes probes;
    private final Scheduler scheduler;
    private final Standings standings = new Standings();

    public EndpointWatch(
            Database database,
            Endpoints endpoints,
            KeeperPost post,
            Probes probes,
            Scheduler scheduler) {
        this.database = database;
        this.endpoints = endpoints;
        this.post = post;
        this.probes = probes;
        this.scheduler = scheduler;
    }

    /** The loop, to be started. */
    public DueLoop loop() {
        return new DueLoop("endpoints", scheduler, this::look);
    }

    private Future<Optional<Instant>> look() {
        return database.read(tx -> endpoints.rows().due(tx, scheduler.instant()))
                .compose(this::each)
                .compose(_ -> probes.look(database))
                .compose(_ -> database.read(this::next));
    }

    private Optional<Instant> next(Tx tx) {
        Optional<Instant> probe = probes.nextDue(tx);
        return endpoints
                .rows()
                .nextDue(tx)
                .filter(at -> probe.filter(at::isAfter).isEmpty())
                .or(() -> probe);
    }

    private Future<Void> each(List<String> due) {
        Future<Void> done = Future.succeededFuture();
        for (String id : due) done = done.compose(_ -> one(id));
        return done;
    }

    private Future<Void> one(String id) {
        return database.write(
                        Lane.NORMAL,
                        tx -> {
                            endpoints
                                    .look(tx, id)
                                    .filter(known -> toRemind(known, scheduler.instant()))
                                    .ifPresent(known -> remind(tx, known));
                            return true;
                        })
                .mapEmpty();
    }

    private static boolean toRemind(Known known, Instant now) {
        return remindAt(known).filter(at -> !at.isAfter(now)).isPresent();
    }

    /** When a reminder is owed; empty once it was sent for the word that is about to lapse. */
    static Optional<Instant> remindAt(Known known) {
        Optional<Instant> spoken = known.health().word().spokenAt();
        boolean done =
                known.remindedAt().filter(at -> spoken.filter(at::isBefore).isEmpty()).isPresent();
        return done ? Optional.empty() : Judgement.remindAt(known.card(), known.health());
    }

    /** A reminder that has waited past the lapse is sent all the same: it is then most needed. */
    private void remind(Tx tx, Known known) {
        Instant now = scheduler.instant();
        for (long subject : endpoints.keepers().heard(tx, known.card().id())) {
            if (standings.of(tx, subject).optedOut()) continue;
            Optional<Msisdn> number = endpoints.keepers().number(tx, subject);
            if (number.isPresent()) {
                boolean _ =
                        post.remind(
                                tx, subject, number.get(), known.card(), now.plus(lasts(known)));
            }
        }
        var _ = endpoints.reminded(tx, known);
    }

    private static Duration lasts(Known known) {
        return known.card().proof().checkIn().orElseThrow().every();
    }
}
