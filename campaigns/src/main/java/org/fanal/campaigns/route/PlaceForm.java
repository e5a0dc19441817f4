package org.fanal.campaigns.route;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.PlaceLoader;
import org.fanal.flows.load.Problems;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/** The one form of a place: as {@code places.yaml} has it, as JSON (DESIGN 5). */
public final class PlaceForm {
    private PlaceForm() {}

    /** Writes it. */
    public static JsonObject json(Place place) {
        JsonObject json = new JsonObject().put("id", place.id()).put("name", place.name());
        if (!place.names().isEmpty()) json.put("names", new JsonArray(place.names()));
        place.within().ifPresent(within -> json.put("within", within));
        json.put("country", place.country())
                .put("point", JsonArray.of(place.latitude(), place.longitude()))
                .put("timeZone", place.timeZone().getId());
        place.pcode().ifPresent(pcode -> json.put("pcode", pcode));
        return json;
    }

    /**
     * Reads one among those there are: what it lies in must be there, and its spellings should be
     * its own.
     *
     * @param others all other places
     */
    public static Places among(Places others, Node one, Problems problems) {
        List<Node> all = new ArrayList<>();
        for (Place other : others.all()) all.add(node(other));
        var _ = all.add(one);
        Node list = new Node.Items(one.file(), one.line(), List.copyOf(all));
        return PlaceLoader.load(
                new Node.Fields(one.file(), one.line(), Map.of("places", list)), problems);
    }

    private static Node node(Place place) {
        return Nodes.of("places of the store", json(place));
    }
}
