package org.fanal.campaigns.route;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;

/** The one form of a route: as {@code routes.yaml} has it, as JSON (DESIGN 5). */
public final class RouteForm {
    private RouteForm() {}

    /** Writes it. */
    public static JsonObject json(Route route) {
        JsonObject json = new JsonObject().put("id", route.id()).put("name", route.name());
        about(json, route.about());
        JsonArray waypoints = new JsonArray();
        for (Waypoint waypoint : route.waypoints()) waypoints.add(json(waypoint));
        JsonArray legs = new JsonArray();
        for (Leg leg : route.legs()) legs.add(JsonArray.of(leg.from(), leg.to()));
        return json.put("waypoints", waypoints).put("legs", legs);
    }

    static JsonObject json(Waypoint waypoint) {
        JsonObject json =
                new JsonObject()
                        .put("place", waypoint.place())
                        .put("stage", waypoint.stage().tag());
        if (waypoint.verified()) json.put("verified", true);
        if (!waypoint.languages().isEmpty())
            json.put("languages", new JsonArray(waypoint.languages()));
        return json;
    }

    static void about(JsonObject json, About about) {
        about.region().ifPresent(region -> json.put("region", region));
        about.form().ifPresent(form -> json.put("form", form));
        day(json, "validFrom", about.validFrom());
        day(json, "validTo", about.validTo());
        day(json, "reviewedAt", about.reviewedAt());
        about.reviewer().ifPresent(reviewer -> json.put("reviewer", reviewer));
        if (!about.sources().isEmpty()) json.put("sources", new JsonArray(about.sources()));
    }

    private static void day(JsonObject json, String key, Optional<LocalDate> day) {
        day.ifPresent(d -> json.put(key, d.toString()));
    }
}
