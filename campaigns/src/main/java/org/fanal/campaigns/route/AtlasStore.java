package org.fanal.campaigns.route;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.store.Tx;

/**
 * Where the deployment works: {@code places.yaml} and {@code routes.yaml} brought into the store at
 * the first start, and read back as an {@link Atlas}.
 */
public final class AtlasStore {
    private static final String PLACES = "places.yaml";
    private static final String ROUTES = "routes.yaml";
    private final PlaceStore places;
    private final RouteStore routes;
    private final Seeds seeds;
    private final InstantSource clock;

    public AtlasStore(InstantSource clock) {
        this.places = new PlaceStore(clock);
        this.routes = new RouteStore(clock);
        this.seeds = new Seeds(clock);
        this.clock = clock;
    }

    /**
     * What the deployment's files say, and each as it stands on disk; empty where there is none.
     */
    public record Files(
            Places places,
            Optional<String> placesText,
            Routes routes,
            Optional<String> routesText) {}

    /**
     * Reads the files into a store that has none; afterwards the store is the truth.
     *
     * @return the names of files that have changed since they were first read: {@code run} warns
     */
    public List<String> sow(Tx tx, Files files) {
        List<String> changed = new ArrayList<>();
        Seeds.Result placesRead =
                seeds.sow(tx, PLACES, files.placesText(), () -> plant(tx, files.places()));
        if (placesRead == Seeds.Result.CHANGED_SINCE) changed.add(PLACES);
        Seeds.Result routesRead =
                seeds.sow(tx, ROUTES, files.routesText(), () -> lay(tx, files.routes()));
        if (routesRead == Seeds.Result.CHANGED_SINCE) changed.add(ROUTES);
        return List.copyOf(changed);
    }

    private boolean plant(Tx tx, Places file) {
        for (Place each : file.all()) {
            var _ = places.add(tx, each);
        }
        return true;
    }

    private boolean lay(Tx tx, Routes file) {
        for (Route each : file.all()) {
            var _ = routes.add(tx, each, ROUTES);
        }
        return true;
    }

    /** The two files as the store has them now; of each route the last version. */
    public Map<String, String> export(Tx tx) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PLACES, YamlText.of("places", places.page(tx, "", Integer.MAX_VALUE)));
        files.put(ROUTES, YamlText.of("routes", routes.page(tx, "", Integer.MAX_VALUE)));
        return files;
    }

    /** Places, and the routes that hold now. */
    public Atlas now(Tx tx) {
        return at(tx, clock.instant());
    }

    /** Places, and the routes that held, or will hold, at an instant. */
    public Atlas at(Tx tx, Instant at) {
        Places all = places.all(tx);
        return new Atlas(all, routes.at(tx, all, at));
    }

    public PlaceStore places() {
        return places;
    }

    public RouteStore routes() {
        return routes;
    }
}
