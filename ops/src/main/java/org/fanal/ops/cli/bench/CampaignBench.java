package org.fanal.ops.cli.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.schedule.VertxScheduler;
import org.fanal.gateway.store.Fault;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.Fanal;
import org.fanal.ops.app.Machine;

/**
 * Campaigns through the whole program (DESIGN 8): planned, sent, and beside alerts. Its clock shows
 * 10:00 in Dakar when it begins, so that hours never decide what is measured. Blocks.
 */
final class CampaignBench implements AutoCloseable {
    private final Vertx vertx;
    private final LoopbackCarrier carrier;
    private final HttpServer door;
    private final Load load;
    private final OpenPace pace = new OpenPace();

    CampaignBench(Vertx vertx) throws TimeoutException {
        this.vertx = vertx;
        this.carrier = new LoopbackCarrier(vertx);
        this.door = done(carrier.listen());
        this.load = new Load(vertx, 1, System::nanoTime);
    }

    /** Where the carrier takes messages. */
    int port() {
        return door.actualPort();
    }

    /**
     * Plans campaigns for so many, beside bare inserts of the same rows; then alerts, idle and
     * while one of them is sent.
     */
    PlanningFigures plan(
            CampaignDeployment made, Function<Path, Deployment> load, int recipients, int rounds)
            throws IOException, TimeoutException, InterruptedException {
        Path data = made.folder().resolve("data");
        FsyncCost fsync = FsyncCost.measure(made.folder(), System::nanoTime);
        Program program = start(load.apply(made.folder()), data);
        BareLedger bare = BareLedger.open(data, program.clock());
        try {
            program.crowd().enrol(recipients);
            List<Double> planned = new ArrayList<>();
            List<Double> inserted = new ArrayList<>();
            long heap = 0;
            for (int round = 0; round < rounds; round++) {
                String id = "plan-" + round;
                Heap.reset();
                long begun = System.nanoTime();
                program.campaigns().begin(id, Campaigns.SHUT);
                program.campaigns().planned(id);
                boolean _ = planned.add(perSecond(recipients, begun));
                heap = Math.max(heap, Heap.peak());
                program.campaigns().leave(id);
                if (round == 0) bare.learn(program.fanal().storage().database(), id, recipients);
                begun = System.nanoTime();
                bare.write(id);
                boolean _ = inserted.add(perSecond(recipients, begun));
            }
            AlertFigures alerts = alerts(program, made);
            return new PlanningFigures(recipients, inserted, planned, heap, alerts, fsync);
        } finally {
            bare.close();
            done(program.fanal().stop());
        }
    }

    /**
     * Sends so many, beside the bare client and listener; then alerts, idle and while a campaign
     * takes all there is.
     */
    SendingFigures send(
            CampaignDeployment made, Function<Path, Deployment> load, int messages, int rounds)
            throws IOException, TimeoutException, InterruptedException {
        FsyncCost fsync = FsyncCost.measure(made.folder(), System::nanoTime);
        Program program = start(load.apply(made.folder()), made.folder().resolve("data"));
        HttpServer listener = done(BareSending.listen(vertx));
        BareSending bare = new BareSending(vertx, port());
        try {
            program.crowd().enrol(messages);
            carrier.record(true);
            double warm = sent(program, "send-warm", messages);
            carrier.record(false);
            List<Buffer> bodies = List.copyOf(carrier.bodies());
            List<Double> besides = new ArrayList<>();
            List<Double> owns = new ArrayList<>();
            warm += posted(bare, bodies, listener.actualPort());
            for (int round = 0; round < rounds && warm > 0; round++) {
                boolean _ = besides.add(posted(bare, bodies, listener.actualPort()));
                boolean _ = owns.add(sent(program, "send-" + round, messages));
            }
            AlertFigures alerts = alerts(program, made);
            return new SendingFigures(messages, besides, owns, alerts, fsync);
        } finally {
            done(bare.close());
            done(program.fanal().stop());
            done(listener.close());
        }
    }

    private double posted(BareSending bare, List<Buffer> bodies, int listener)
            throws TimeoutException {
        carrier.receiptsTo(new Target(listener, CampaignDeployment.STATUS));
        Future<Void> all = carrier.receipted(bodies.size());
        long begun = System.nanoTime();
        done(bare.post(bodies));
        done(all);
        return perSecond(bodies.size(), begun);
    }

    private double sent(Program program, String id, int messages)
            throws TimeoutException, InterruptedException {
        carrier.receiptsTo(program.target(CampaignDeployment.STATUS));
        program.campaigns().begin(id, Campaigns.OPEN);
        program.campaigns().planned(id);
        Future<Void> all = carrier.receipted(messages);
        pace.open(true);
        long begun = System.nanoTime();
        program.campaigns().wake();
        done(all);
        double rate = perSecond(messages, begun);
        pace.open(false);
        long delivered = program.campaigns().delivered(id);
        if (delivered != messages)
            throw new IllegalStateException(
                    delivered + " of " + messages + " are known to have arrived");
        program.campaigns().leave(id);
        return rate;
    }

    private AlertFigures alerts(Program program, CampaignDeployment made)
            throws TimeoutException, InterruptedException {
        AlertBench bench =
                new AlertBench(load, program.target(BenchDeployment.HOOK), carrier, made.names());
        carrier.receiptsTo(program.target(CampaignDeployment.STATUS));
        List<Long> idle = bench.run();
        String id = "beside-alerts";
        program.campaigns().begin(id, Campaigns.OPEN);
        program.campaigns().planned(id);
        pace.open(true);
        program.campaigns().wake();
        while (program.campaigns().released(id) == 0) Thread.sleep(5);
        long before = program.campaigns().released(id);
        long begun = System.nanoTime();
        List<Long> busy = bench.run();
        double rate = perSecond(program.campaigns().released(id) - before, begun);
        pace.open(false);
        return new AlertFigures(idle, busy, rate);
    }

    private Program start(Deployment deployment, Path data) throws TimeoutException {
        Scheduler own = Machine.own(vertx).scheduler();
        Instant now = own.instant();
        Duration to =
                Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(10, ChronoUnit.HOURS));
        Scheduler clock =
                new VertxScheduler(
                        vertx, vertx.getOrCreateContext(), InstantSource.offset(own, to));
        Machine machine = new Machine(vertx, clock, new SecureRandom(), Fault.NONE, pace);
        Fanal fanal = done(Fanal.start(deployment, data, machine));
        Crowd crowd = new Crowd(fanal.storage(), clock);
        crowd.vouch();
        return new Program(fanal, clock, crowd, new Campaigns(fanal, clock));
    }

    private static double perSecond(long many, long begun) {
        return many * 1e9 / (System.nanoTime() - begun);
    }

    @Override
    public void close() throws TimeoutException {
        done(load.close());
        done(carrier.close());
        done(door.close());
    }

    private static <T> T done(Future<T> future) throws TimeoutException {
        return future.await(300, TimeUnit.SECONDS);
    }

    /** The whole program, and whoever acts on it. */
    private record Program(Fanal fanal, Scheduler clock, Crowd crowd, Campaigns campaigns) {
        Target target(String uri) {
            return new Target(URI.create(fanal.publicUrl()).getPort(), uri);
        }
    }
}
