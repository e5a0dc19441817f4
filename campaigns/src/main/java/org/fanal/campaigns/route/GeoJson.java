package org.fanal.campaigns.route;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What one work can take. */
    private static final int MOST_FEATURES = 200;

    /** What the place says itself is not the route's to say. */
    private static final Set<String> NOT_THE_ROUTES = Set.of(KIND, ROUTE, "name", "country");

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
     * Reads routes back into their one form, for {@link RoutesLoader}, each value where it stood;
     * what is no such collection, or too long for one work, is among the problems.
     */
    public static List<Node> forms(Node collection, Problems problems) {
        if (!(collection instanceof Node.Fields top)
                || !(top.values().get("features") instanceof Node.Items features)) {
            problems.error(collection, "this is no FeatureCollection, send one with 'features'");
            return List.of();
        }
        if (features.values().size() > MOST_FEATURES) {
            problems.error(
                    features,
                    "there are more than "
                            + MOST_FEATURES
                            + " features, send fewer routes at once");
            return List.of();
        }
        Map<String, List<Node>> waypoints = new HashMap<>();
        Map<String, List<Node>> legs = new HashMap<>();
        List<Node.Fields> routes = new ArrayList<>();
        for (Node.Fields each : properties(features)) {
            switch (text(each, KIND)) {
                case ROUTE -> routes.add(each);
                case WAYPOINT -> grouped(waypoints, each).add(without(each, NOT_THE_ROUTES));
                case LEG -> grouped(legs, each).add(ends(each));
                default -> {}
            }
        }
        if (routes.isEmpty())
            problems.error(
                    features,
                    "no feature has the property kind 'route', give each route one of them");
        return routes.stream().<Node>map(route -> form(route, waypoints, legs)).toList();
    }

    private static Node form(
            Node.Fields route, Map<String, List<Node>> waypoints, Map<String, List<Node>> legs) {
        String id = text(route, "id");
        Map<String, Node> values = new LinkedHashMap<>(without(route, Set.of(KIND)).values());
        values.put("waypoints", items(route, waypoints.getOrDefault(id, List.of())));
        values.put("legs", items(route, legs.getOrDefault(id, List.of())));
        return new Node.Fields(route.file(), route.line(), values);
    }

    private static Node items(Node at, List<Node> values) {
        return new Node.Items(at.file(), at.line(), values);
    }

    private static List<Node> grouped(Map<String, List<Node>> by, Node.Fields part) {
        return by.computeIfAbsent(text(part, ROUTE), _ -> new ArrayList<>());
    }

    private static Node.Fields without(Node.Fields fields, Set<String> keys) {
        Map<String, Node> values = new LinkedHashMap<>(fields.values());
        values.keySet().removeAll(keys);
        return new Node.Fields(fields.file(), fields.line(), values);
    }

    private static Node ends(Node.Fields leg) {
        Node nowhere = new Node.Text(leg.file(), leg.line(), "");
        return items(
                leg,
                List.of(
                        leg.values().getOrDefault("from", nowhere),
                        leg.values().getOrDefault("to", nowhere)));
    }

    private static String text(Node.Fields fields, String key) {
        return fields.values().get(key) instanceof Node.Text text ? text.value() : "";
    }

    private static List<Node.Fields> properties(Node.Items features) {
        List<Node.Fields> found = new ArrayList<>();
        for (Node each : features.values())
            if (each instanceof Node.Fields feature
                    && feature.values().get("properties") instanceof Node.Fields properties)
                found.add(properties);
        return found;
    }
}
