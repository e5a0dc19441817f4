package org.fanal.campaigns.audience;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;

/**
 * Forgets claims that hold no more, and recipients whose number was erased (R18); what it has not
 * reached yet is in no audience all the same.
 */
public final class AudienceUpkeep {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int AT_ONCE = 100;
    private final Database database;
    private final InstantSource clock;

    public AudienceUpkeep(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One pass of a loop; gives when to look again. */
    public Future<Optional<Instant>> pass() {
        Instant now = clock.instant();
        return database.write(Lane.BULK, tx -> forget(tx, now))
                .map(gone -> Optional.of(gone > 0 ? now : now.plus(EVERY)));
    }

    private static int forget(Tx tx, Instant now) {
        int expired =
                tx.update(
                        "delete from recipient_route where (route, subject) in (select route,"
                                + " subject from recipient_route where expires_at <= ? limit ?)",
                        now,
                        AT_ONCE);
        return expired + erased(tx, "recipient_route") + erased(tx, "recipient");
    }

    private static int erased(Tx tx, String table) {
        return tx.update(
                "delete from "
                        + table
                        + " where subject in (select r.subject from erasure e join "
                        + table
                        + " r on r.subject = e.subject limit ?)",
                AT_ONCE / 2);
    }
}
