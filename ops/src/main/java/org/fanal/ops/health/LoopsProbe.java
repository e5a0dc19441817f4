package org.fanal.ops.health;

import io.vertx.core.Future;
import java.util.List;
import org.fanal.gateway.schedule.Loops;

/** Asks the loops that do what is due whether they get on. */
public final class LoopsProbe implements Probe {
    private static final String PART = "loops";
    private final Loops loops;

    public LoopsProbe(Loops loops) {
        this.loops = loops;
    }

    @Override
    public Future<Finding> look() {
        List<String> stuck = loops.stuck();
        if (stuck.isEmpty()) return Future.succeededFuture(Finding.ok(PART));
        return Future.succeededFuture(
                Finding.down(
                        PART,
                        String.join(", ", stuck)
                                + " does not get on: see the log, and start this node again if it"
                                + " lasts"));
    }
}
