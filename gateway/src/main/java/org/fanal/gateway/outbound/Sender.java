package org.fanal.gateway.outbound;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fanal.gateway.channel.Carrier;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox: alerts first, always. {@link #pass} is the look of a {@link
 * org.fanal.gateway.schedule.DueLoop} on {@link org.fanal.gateway.store.Topic#OUTBOX}; it claims,
 * and does not wait for the carriers. Thread-safe.
 */
public final class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration REST = Duration.ofSeconds(30);
    // below this no alarm is exact, and no carrier counts
    private static final Duration TICK = Duration.ofMillis(1);
    private static final Instant ALL = Instant.ofEpochMilli(Long.MAX_VALUE / 2);

    private final Database database;
    private final Channels channels;
    private final Scheduler scheduler;
    private final Claims claims;
    private final Leases leases;
    private final Results results;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final InHand booked = new InHand();
    private final InHand handed = new InHand();
    private volatile boolean first = true;
    private volatile boolean stopping;

    public Sender(
            Database database,
            Channels channels,
            Vault vault,
            Journal journal,
            Standings standings,
            Scheduler scheduler) {
        this.database = database;
        this.channels = channels;
        this.scheduler = scheduler;
        this.claims = new Claims(vault);
        this.results = new Results(journal, standings);
        this.leases = new Leases(results);
        channels.all().forEach(each -> lines.put(each.id(), Line.of(each.settings())));
    }

    /** Claims what may leave now and hands it over; gives when to look next, if that is known. */
    public Future<Optional<Instant>> pass() {
        if (stopping) return Future.succeededFuture(Optional.empty());
        Instant now = scheduler.instant();
        return begun().compose(_ -> database.write(Lane.URGENT, tx -> claim(tx, now)))
                .map(batch -> {
                    first = false;
                    batch.ready().forEach(this::send);
                    return next(batch);
                });
    }

    /**
     * Completes when every message that was handed to a carrier has its outcome in the store; one
     * that waits for its place in the channel's rate is not waited for.
     */
    public Future<Void> idle() {
        return handed.empty();
    }

    /** Claims nothing more; completes when what is in hand has its outcome in the store. */
    public Future<Void> stop() {
        stopping = true;
        return booked.empty();
    }

    /** A channel that is no longer configured has a line too, where what waits for it fails. */
    private Future<Void> begun() {
        if (!first) return Future.succeededFuture();
        return database.read(tx ->
                        tx.list(
                                "select distinct channel from outbox" + " where state = 'QUEUED'",
                                row -> row.text("channel")))
                .map(waited -> {
                    for (String channel : waited) {
                        var _ = lines.computeIfAbsent(channel, Line::unlimited);
                    }
                    return null;
                });
    }

    private Batch claim(Tx tx, Instant now) {
        tx.lock("outbox");
        // after a crash: nobody else can be sending what this store holds
        leases.expire(tx, first && tx.engine() == Engine.SQLITE ? ALL : now, now);
        List<Quota> quotas = new ArrayList<>();
        for (Line line : lines.values()) quotas.add(line.quota(now));
        return claims.take(tx, quotas, now);
    }

    private Optional<Instant> next(Batch batch) {
        Optional<Instant> next = batch.next();
        for (Line line : lines.values()) {
            if (batch.alerts().contains(line.channel()))
                next = Claims.earlier(next, Optional.of(line.alertsFree()));
            if (batch.others().contains(line.channel()))
                next = Claims.earlier(next, line.othersFree());
        }
        return next;
    }

    private void send(Ready ready) {
        booked.begin();
        Attempt attempt = ready.attempt();
        Line line = lines.computeIfAbsent(attempt.channel(), Line::unlimited);
        Instant now = scheduler.instant();
        Instant at = line.book(attempt.messageClass(), ready.segments(), now);
        if (at.isAfter(now.plus(TICK))) {
            Runnable _ = scheduler.at(at, () -> handOver(ready, line));
        } else {
            handOver(ready, line);
        }
    }

    private void handOver(Ready ready, Line line) {
        handed.begin();
        Future<Void> _ =
                carry(ready)
                        .otherwise(_ -> new SendOutcome.Unknown("no-answer"))
                        .compose(outcome -> record(ready.attempt(), outcome, line))
                        .onComplete(ended -> {
                            if (ended.failed()) logLost(ready.attempt(), ended.cause());
                            line.done();
                            handed.end();
                            booked.end();
                        });
    }

    private Future<SendOutcome> carry(Ready ready) {
        Attempt attempt = ready.attempt();
        Outgoing message = new Outgoing(attempt.id(), ready.to(), ready.text(), ready.asksAnswer());
        return channels.byId(attempt.channel())
                .map(channel -> handed(channel.carrier(), message))
                .orElse(Future.succeededFuture(new SendOutcome.Refused("no-such-channel")));
    }

    private static Future<SendOutcome> handed(Carrier carrier, Outgoing message) {
        try {
            return carrier.send(message);
        } catch (RuntimeException mistake) {
            return Future.failedFuture(mistake);
        }
    }

    private Future<Void> record(Attempt attempt, SendOutcome outcome, Line line) {
        Instant now = scheduler.instant();
        if (outcome instanceof SendOutcome.ChannelDown) line.rest(now.plus(REST));
        return database.write(tx -> results.answered(tx, attempt, outcome, now)).mapEmpty();
    }

    /** The lease ends, and the message is then as one that was never answered. */
    private static void logLost(Attempt attempt, Throwable why) {
        log.warn(
                "the outcome of message {} could not be stored: {}",
                attempt.id(),
                why.getClass().getName());
    }
}
