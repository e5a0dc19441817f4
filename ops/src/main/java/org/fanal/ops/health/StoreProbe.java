package org.fanal.ops.health;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;

/** Writes a row and waits until it is on disk: a full disk is seen here before a caller is lost. */
public final class StoreProbe implements Probe {
    private static final String PART = "store";
    private static final long SECONDS = 5;
    private static final String CURE =
            "the store takes no writes now: see whether its disk is full or its server away; Fanal"
                    + " goes on by itself once it does";
    private static final int ROOM = 32 * 1024;
    private final Database database;
    private final InstantSource clock;

    public StoreProbe(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Future<Finding> look() {
        return database.write(Lane.URGENT, this::write)
                .timeout(SECONDS, TimeUnit.SECONDS)
                .map(written -> Finding.ok(PART))
                .otherwise(why -> Finding.down(PART, CURE));
    }

    /** Room for what a turn may need is taken and given back: a row that is there needs none. */
    private int write(Tx tx) {
        tx.update(
                "insert into probe (id, at, room) values (1, ?, ?) on conflict (id)"
                        + " do update set at = excluded.at, room = excluded.room",
                clock.instant(),
                new byte[ROOM]);
        return tx.update("update probe set room = null where id = 1");
    }
}
