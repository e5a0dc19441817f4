package org.fanal.campaigns.route;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.load.PlaceLoader;
import org.fanal.flows.load.Problems;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;

/** Places, as the store keeps them: in their one form. */
public final class PlaceStore {
    private final InstantSource clock;

    public PlaceStore(InstantSource clock) {
        this.clock = clock;
    }

    /** All of them. */
    public Places all(Tx tx) {
        JsonArray places = new JsonArray();
        for (JsonObject each : page(tx, "", Integer.MAX_VALUE)) places.add(each);
        // read when it was written: what is wrong now hides nothing of the rest
        return PlaceLoader.load(
                Nodes.of("places of the store", new JsonObject().put("places", places)),
                new Problems());
    }

    /** In their form, by id, behind the one given. */
    public List<JsonObject> page(Tx tx, String behind, int most) {
        return tx.list(
                "select form from place where id > ? order by id limit ?",
                row -> new JsonObject(row.text("form")),
                behind,
                most);
    }

    public Optional<JsonObject> find(Tx tx, String id) {
        return tx.one(
                "select form from place where id = ?", row -> new JsonObject(row.text("form")), id);
    }

    /** Whether there is such a place. */
    public boolean knows(Tx tx, String id) {
        return find(tx, id).isPresent();
    }

    /** Adds a place; false where its id is taken. */
    public boolean add(Tx tx, Place place) {
        return changed(
                tx,
                tx.update(
                        "insert into place (id, country, form, changed_at) values (?, ?, ?, ?)"
                                + " on conflict (id) do nothing",
                        place.id(),
                        place.country(),
                        PlaceForm.json(place).encode(),
                        clock.instant()));
    }

    /** Replaces a place; false where there is none. */
    public boolean replace(Tx tx, Place place) {
        return changed(
                tx,
                tx.update(
                        "update place set country = ?, form = ?, changed_at = ? where id = ?",
                        place.country(),
                        PlaceForm.json(place).encode(),
                        clock.instant(),
                        place.id()));
    }

    private static boolean changed(Tx tx, int rows) {
        if (rows == 0) return false;
        tx.wake(Topic.LAND);
        return true;
    }
}
