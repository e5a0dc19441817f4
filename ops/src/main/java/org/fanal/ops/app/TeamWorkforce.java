package org.fanal.ops.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.run.Workforce;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.dispatch.watch.Workload;

/** The response teams, as campaigns are paced by them. */
record TeamWorkforce(Workload workload) implements Workforce {

    @Override
    public int people(Tx tx, Instant at) {
        return workload.onDuty(tx, at);
    }

    @Override
    public Optional<Duration> handling(Tx tx, Instant now) {
        return workload.handling(tx, now);
    }

    @Override
    public Duration patience() {
        return Workload.PATIENCE;
    }

    @Override
    public double usual(Tx tx, Instant hour) {
        return workload.usual(tx, hour);
    }

    @Override
    public List<Heard> heard(Tx tx, Instant since, Instant now) {
        return workload.outcomes(tx, since, now).stream()
                .map(each -> new Heard(each.openedAt(), each.answered()))
                .toList();
    }
}
