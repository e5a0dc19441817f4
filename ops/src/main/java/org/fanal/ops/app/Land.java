package org.fanal.ops.app;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private static final Duration POLL = Duration.ofHours(1);
    private final AtlasStore store;
    private final SeenLegs seen;
    private final Storage storage;
    private final Machine machine;
    private volatile Atlas atlas;

    private Land(AtlasStore store, SeenLegs seen, Storage storage, Machine machine, Atlas atlas) {
        this.seen = seen;
        this.store = store;
        this.storage = storage;
        this.machine = machine;
        this.atlas = atlas;
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
        log.warn("{} has changed since it was first read: the store counts, change it there", file);
    }

    /** What the API shows of it. */
    List<Resource> resources() {
        return List.of(new PlacesResource(store.places()), new RoutesResource(store, seen));
    }

    Places places() {
        return atlas.places();
    }

    Routes routes() {
        return atlas.routes();
    }

    Ground ground() {
        Atlas now = atlas;
        return new Ground(now.places(), now.routes());
    }

    /** Reads it anew now and then: routes begin and end, and other nodes change them too. */
    DueLoop loop() {
        return new DueLoop(
                "land",
                machine.scheduler(),
                () ->
                        storage.database()
                                .read(store::now)
                                .map(read -> {
                                    atlas = read;
                                    return Optional.of(machine.scheduler().instant().plus(POLL));
                                }));
    }

    private record Sown(List<String> changed, Atlas atlas) {}
}
