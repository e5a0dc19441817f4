package org.fanal.gateway.conversation;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.StoreBusyException;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Breaks off conversations that have fallen silent. {@link #pass} is the look of a loop that
 * nothing has to wake.
 */
public final class Silences {
    private static final Logger log = LoggerFactory.getLogger(Silences.class);
    private static final int AT_ONCE = 100;
    private static final Duration SKIPPED = Duration.ofMinutes(1);
    private final Database database;
    private final InstantSource clock;
    private final ConversationSettings settings;
    private final Vault vault;
    private final Steps steps;

    Silences(
            Database database,
            InstantSource clock,
            ConversationSettings settings,
            Vault vault,
            Steps steps) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.vault = vault;
        this.steps = steps;
    }

    /** Breaks off what is due; gives when the next may be. */
    public Future<Optional<Instant>> pass() {
        Instant now = clock.instant();
        return database.read(tx -> Rows.maybeSilent(tx, now, AT_ONCE))
                .compose(this::each)
                .compose(done -> database.read(Rows::nextSilence))
                .map(next -> Optional.of(earliest(next, now)));
    }

    /** What begins after this look falls silent no sooner than the shortest silence from now. */
    private Instant earliest(Optional<Instant> next, Instant now) {
        Duration ussd = settings.ussdSilence();
        Duration sms = settings.smsSilence();
        Instant unseen = now.plus(ussd.compareTo(sms) < 0 ? ussd : sms);
        return next.filter(unseen::isAfter).orElse(unseen);
    }

    private Future<?> each(List<Long> due) {
        return Future.join(
                due.stream()
                        .map(id ->
                                database.write(tx -> judge(tx, id)).recover(why -> skip(id, why)))
                        .toList());
    }

    /** One that cannot be broken off must not keep the others waiting. */
    private Future<Boolean> skip(long id, Throwable why) {
        if (why instanceof StoreBusyException) return Future.failedFuture(why);
        log.error("conversation {} cannot be broken off: {}", id, why.getClass().getName());
        Instant later = clock.instant().plus(SKIPPED);
        return database.write(tx -> {
            Rows.postpone(tx, id, later);
            return false;
        });
    }

    private boolean judge(Tx tx, long id) {
        Optional<Rows.Stored> before = steps.rows().byId(tx, id);
        if (before.isEmpty()) {
            Rows.close(tx, id, clock.instant());
            return false;
        }
        if (!before.get().open()) return false;
        tx.lock(Steps.lock(vault, before.get().number()));
        // another transaction may have gone on with it until the lock was ours
        steps.rows().byId(tx, id).filter(Rows.Stored::open).ifPresent(stored -> judge(tx, stored));
        return true;
    }

    private void judge(Tx tx, Rows.Stored stored) {
        Instant now = clock.instant();
        Instant silent = stored.lastAt().plus(settings.silence(stored.medium()));
        if (silent.isAfter(now)) Rows.postpone(tx, stored.id(), silent);
        else steps.breakOff(tx, stored, now);
    }
}
