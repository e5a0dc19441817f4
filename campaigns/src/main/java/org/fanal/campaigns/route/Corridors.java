package org.fanal.campaigns.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.PlaceLoader;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The starter corridors that Fanal ships (campaigns.md 2.4), with what is verified marked so: a
 * beginning, to be corrected by people who know the ways.
 */
public final class Corridors {
    private Corridors() {}

    /** Their places and routes; what is wrong in them is among the problems. */
    public static Atlas read(Problems problems) {
        Places places = PlaceLoader.load(file("corridors/places.yaml", problems), problems);
        Routes routes =
                new RoutesLoader(places, problems).load(file("corridors/routes.yaml", problems));
        return new Atlas(places, routes);
    }

    /**
     * Adds them to the store, and with them the places that are not there; what is there stays.
     *
     * @param by who asked for it
     * @return the routes that are new
     */
    public static List<Route> add(Tx tx, AtlasStore atlas, String by) {
        Atlas all = read(new Problems());
        for (Place each : all.places().all()) {
            var _ = atlas.places().add(tx, each);
        }
        return all.routes().all().stream().filter(r -> atlas.routes().add(tx, r, by)).toList();
    }

    private static Node file(String name, Problems problems) {
        try (@Nullable InputStream in = Corridors.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no " + name + " beside Corridors");
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return YamlFile.read(name, text, problems).orElseThrow();
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }
}
