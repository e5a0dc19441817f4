package org.fanal.ops.cli.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.Fanal;
import org.fanal.ops.app.Machine;

/**
 * USSD turns through real HTTP beside a bare router (DESIGN 8): 64 connections, alternating rounds.
 * Blocks.
 */
final class UssdBench {
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 5;

    /**
     * Language, safe, need, age, police, landmark skipped, and so to the end without a report of
     * urgency.
     */
    private static final List<String> KEYS = List.of("1", "1", "2", "30", "2", "Dakar", "00", "2");

    private final Vertx vertx;
    private final long roundMillis;
    private int runs;

    UssdBench(Vertx vertx, long roundMillis) {
        this.vertx = vertx;
        this.roundMillis = roundMillis;
    }

    UssdFigures run(Deployment deployment, Path data) throws IOException, TimeoutException {
        FsyncCost fsync = FsyncCost.measure(deployment.folder(), System::nanoTime);
        HttpServer bare = done(BareServer.listen(vertx));
        Fanal fanal = done(Fanal.start(deployment, data, Machine.own(vertx)));
        Load load = new Load(vertx, CONNECTIONS, System::nanoTime);
        try {
            Target beside = new Target(bare.actualPort(), BenchDeployment.HOOK);
            Target own = new Target(URI.create(fanal.publicUrl()).getPort(), BenchDeployment.HOOK);
            double step = new EngineSteps(deployment, KEYS).nanos(System::nanoTime);
            return measured(load, beside, own, fsync, step);
        } finally {
            done(load.close());
            done(fanal.stop());
            done(bare.close());
        }
    }

    private UssdFigures measured(Load load, Target bare, Target fanal, FsyncCost fsync, double step)
            throws TimeoutException {
        double warm = round(load, bare) + round(load, fanal);
        List<Double> besides = new ArrayList<>();
        List<Double> owns = new ArrayList<>();
        for (int i = 0; i < ROUNDS && warm > 0; i++) {
            besides.add(round(load, bare));
            owns.add(round(load, fanal));
        }
        double half = Figures.median(owns) / 2;
        OpenLoad open = new OpenLoad(vertx, load, System::nanoTime);
        List<Long> latencies = done(open.run(fanal, callers(), half, roundMillis));
        return new UssdFigures(besides, owns, latencies, half, fsync, step);
    }

    private double round(Load load, Target target) throws TimeoutException {
        return done(load.closed(target, callers(), roundMillis));
    }

    private List<Dialogues> callers() {
        int run = runs++;
        return IntStream.range(0, CONNECTIONS).mapToObj(i -> new Dialogues(run, i, KEYS)).toList();
    }

    private static <T> T done(Future<T> future) throws TimeoutException {
        return future.await(120, TimeUnit.SECONDS);
    }
}
