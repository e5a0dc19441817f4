package org.fanal.campaigns.route;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.jspecify.annotations.Nullable;

/**
 * Routes as GeoJSON (RFC 7946): a FeatureCollection with, for each route, a Feature that names it,
 * a Point for each waypoint and a LineString for each leg. Points are told to a tenth of a degree:
 * a region, never a beach or a house (campaigns.md 2.2). Read back by the ids in the properties,
 * which keep the whole route.
 */
public final class GeoJson {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/geo+json";

    private static final String KIND = "kind";
    private static final String ROUTE = "route";
    private static final String WAYPOINT = "waypoint";
    private static final String LEG = "leg";

    private GeoJson() {}

    /** Writes routes; a waypoint whose place is not known has no point, and no leg leads to it. */
    public static JsonObject write(List<Route> routes, Places places) {
        JsonArray features = new JsonArray();
        for (Route route : routes) {
            JsonObject named =
                    new JsonObject()
                            .put(KIND, ROUTE)
                            .put("id", route.id())
                            .put("name", route.name());
            RouteForm.about(named, route.about());
            features.add(feature(named, null));
            for (Waypoint each : route.waypoints()) features.add(waypoint(route, each, places));
            for (Leg each : route.legs()) features.add(leg(route, each, places));
        }
        return new JsonObject().put("type", "FeatureCollection").put("features", features);
    }

    private static JsonObject waypoint(Route route, Waypoint waypoint, Places places) {
        Optional<Place> place = places.byId(waypoint.place());
        JsonObject properties =
                new JsonObject()
                        .put(KIND, WAYPOINT)
                        .put(ROUTE, route.id())
                        .mergeIn(RouteForm.json(waypoint));
        place.ifPresent(p -> properties.put("name", p.name()).put("country", p.country()));
        return feature(properties, place.map(p -> geometry("Point", position(p))).orElse(null));
    }

    private static JsonObject leg(Route route, Leg leg, Places places) {
        JsonObject properties =
                new JsonObject()
                        .put(KIND, LEG)
                        .put(ROUTE, route.id())
                        .put("from", leg.from())
                        .put("to", leg.to());
        Optional<JsonObject> line =
                places.byId(leg.from())
                        .flatMap(from ->
                                places.byId(leg.to())
                                        .map(to ->
                                                geometry(
                                                        "LineString",
                                                        JsonArray.of(
                                                                position(from), position(to)))));
        return feature(properties, line.orElse(null));
    }

    private static JsonObject feature(JsonObject properties, @Nullable JsonObject geometry) {
        return new JsonObject()
                .put("type", "Feature")
                .put("geometry", geometry)
                .put("properties", properties);
    }

    private static JsonObject geometry(String type, JsonArray coordinates) {
        return new JsonObject().put("type", type).put("coordinates", coordinates);
    }

    /** Longitude first, as GeoJSON has it. */
    private static JsonArray position(Place place) {
        return JsonArray.of(tenth(place.longitude()), tenth(place.latitude()));
    }

    private static double tenth(double degrees) {
        return Math.round(degrees * 10) / 10.0;
    }

    /**
     * Reads routes back into their one form, for {@link RoutesLoader}; what is no such collection
     * is among the problems.
     */
    public static List<JsonObject> forms(JsonObject collection, Node at, Problems problems) {
        List<JsonObject> forms = new ArrayList<>();
        Object features = collection.getValue("features");
        if (!(features instanceof JsonArray all)) {
            problems.error(at, "this is no FeatureCollection, send one with 'features'");
            return forms;
        }
        for (JsonObject each : properties(all, ROUTE)) {
            String id = String.valueOf(each.getValue("id"));
            JsonObject form = each.copy();
            var _ = form.remove(KIND);
            JsonArray waypoints = new JsonArray();
            for (JsonObject waypoint : properties(all, WAYPOINT))
                if (id.equals(waypoint.getValue(ROUTE))) waypoints.add(kept(waypoint));
            JsonArray legs = new JsonArray();
            for (JsonObject leg : properties(all, LEG))
                if (id.equals(leg.getValue(ROUTE)))
                    legs.add(JsonArray.of(leg.getValue("from"), leg.getValue("to")));
            forms.add(form.put("waypoints", waypoints).put("legs", legs));
        }
        if (forms.isEmpty())
            problems.error(
                    at, "no feature has the property kind 'route', give each route one of them");
        return forms;
    }

    /** What the place says itself is not the route's to say. */
    private static JsonObject kept(JsonObject waypoint) {
        JsonObject form = waypoint.copy();
        for (String key : List.of(KIND, ROUTE, "name", "country")) {
            var _ = form.remove(key);
        }
        return form;
    }

    private static List<JsonObject> properties(JsonArray features, String kind) {
        List<JsonObject> found = new ArrayList<>();
        for (Object each : features)
            if (each instanceof JsonObject feature
                    && feature.getValue("properties") instanceof JsonObject properties
                    && kind.equals(properties.getValue(KIND))) found.add(properties);
        return found;
    }
}
