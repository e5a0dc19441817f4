package org.fanal.ops.cli.bench;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long it takes from the key that files a critical report until the alert is at the carrier:
 * the turn's own commit, the case, the alert, its message, the send. One after another; each with a
 * team of its own. Blocks.
 */
final class AlertBench {
    private final Load load;
    private final Target hotline;
    private final LoopbackCarrier carrier;
    private final List<String> places;
    private int runs;

    /**
     * @param places names of the teams' places
     */
    AlertBench(Load load, Target hotline, LoopbackCarrier carrier, List<String> places) {
        this.load = load;
        this.hotline = hotline;
        this.carrier = carrier;
        this.places = places;
    }

    /**
     * One report to each team.
     *
     * @return nanoseconds, sorted
     */
    List<Long> run() throws TimeoutException {
        int run = runs++;
        List<Long> all = new ArrayList<>();
        for (int team = 0; team < places.size(); team++) {
            boolean _ = all.add(report(run, team));
        }
        return all.stream().sorted().toList();
    }

    /** French, safe, held, aged 30, no police, the place, no landmark, no contact. */
    private long report(int run, int team) throws TimeoutException {
        List<String> keys = List.of("1", "1", "1", "30", "2", places.get(team), "00", "2");
        Dialogues caller = new Dialogues(run, run * places.size() + team, keys);
        for (int i = 0; i < keys.size(); i++) {
            var _ = load.post(hotline, caller).await(30, TimeUnit.SECONDS);
        }
        Future<Long> handed = carrier.handed(CampaignDeployment.phone(team));
        long filed = System.nanoTime();
        var _ = load.post(hotline, caller).await(30, TimeUnit.SECONDS);
        return handed.await(30, TimeUnit.SECONDS) - filed;
    }
}
