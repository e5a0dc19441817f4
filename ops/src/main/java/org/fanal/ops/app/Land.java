package org.fanal.ops.app;

import io.vertx.core.Future;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fanal.campaigns.referral.Ground;
import org.fanal.campaigns.route.Atlas;
import org.fanal.campaigns.route.AtlasStore;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.SeenLegs;
import org.fanal.flows.place.Places;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.ops.console.api.PlacesResource;
import org.fanal.ops.console.api.Resource;
import org.fanal.ops.console.api.RoutesResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the deployment works, as the store has it: {@code places.yaml} and {@code routes.yaml} at
 * the first start, and what people made of them since. Thread-safe.
 */
final class Land {
    private static final Logger log = LoggerFactory.getLogger(Land.class);
    private final AtlasStore store;
    private final SeenLegs seen;
    private final Storage storage;
    private final Machine machine;
    private final AtomicLong asked = new AtomicLong();
    private volatile Shown shown;

    private Land(AtlasStore store, SeenLegs seen, Storage storage, Machine machine, Atlas atlas) {
        this.seen = seen;
        this.store = store;
        this.storage = storage;
        this.machine = machine;
        this.shown = new Shown(0, atlas);
    }

    /** Sows what the store has not, and reads it. */
    static Future<Land> of(Deployment deployment, Storage storage, Machine machine) {
        AtlasStore store = new AtlasStore(machine.scheduler());
        SeenLegs seen =
                new SeenLegs(new Filings(storage.vault()), store.places(), machine.scheduler());
        storage.journal().register(seen);
        AtlasStore.Files files =
                new AtlasStore.Files(
                        deployment.places(),
                        deployment.seeds().placesText(),
                        deployment.routes(),
                        deployment.seeds().routesText());
        return storage.database()
                .write(tx -> {
                    List<String> changed = store.sow(tx, files);
                    return new Sown(changed, store.now(tx));
                })
                .map(sown -> {
                    sown.changed().forEach(Land::warn);
                    return new Land(store, seen, storage, machine, sown.atlas());
                });
    }

    static void warn(String file) {
        log.warn(
                "{} has changed since it was first read: the store counts, change it there;"
                        + " 'fanal export --deployment DIR --to NEW' writes the file as the store"
                        + " has it",
                file);
    }

    /** What the API shows of it. */
    List<Resource> resources() {
        return List.of(
                new PlacesResource(store.places(), this::load),
                new RoutesResource(store, seen, this::load));
    }

    Places places() {
        return shown.atlas().places();
    }

    Routes routes() {
        return shown.atlas().routes();
    }

    Ground ground() {
        Atlas now = shown.atlas();
        return new Ground(now.places(), now.routes());
    }

    /** Completes once what was written before it was asked for is what everybody here is given. */
    private Future<Void> load() {
        long turn = asked.incrementAndGet();
        return storage.database()
                .read(store::now)
                .onSuccess(read -> show(new Shown(turn, read)))
                .mapEmpty();
    }

    /** A read that was asked for later has seen all that this one has. */
    private synchronized void show(Shown read) {
        if (read.turn() > shown.turn()) shown = read;
    }

    /**
     * Reads it anew when a commit on any node says so, and at each full hour: routes begin and end
     * at midnight, and a wake may be lost.
     */
    DueLoop loop() {
        return new DueLoop(
                "land",
                machine.scheduler(),
                () ->
                        load().map(_ ->
                                Optional.of(
                                        machine.scheduler()
                                                .instant()
                                                .truncatedTo(ChronoUnit.HOURS)
                                                .plus(1, ChronoUnit.HOURS))));
    }

    /**
     * What is given out.
     *
     * @param turn in which it was asked for
     */
    private record Shown(long turn, Atlas atlas) {}

    private record Sown(List<String> changed, Atlas atlas) {}
}
