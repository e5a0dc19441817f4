package org.fanal.campaigns.route;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
        boolean placesNow =
                seeds.sow(tx, PLACES, files.placesText(), () -> plant(tx, files.places()));
        if (!placesNow && seeds.changedSince(tx, PLACES, files.placesText())) changed.add(PLACES);
        boolean routesNow =
                seeds.sow(
                        tx,
                        ROUTES,
                        files.routesText(),
                        () -> {
                            for (Route each : files.routes().all()) {
                                var _ = routes.add(tx, each, ROUTES);
                            }
                        });
        if (!routesNow && seeds.changedSince(tx, ROUTES, files.routesText())) changed.add(ROUTES);
        return List.copyOf(changed);
    }

    private void plant(Tx tx, Places file) {
        for (Place each : file.all()) {
            var _ = places.add(tx, each);
        }
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
