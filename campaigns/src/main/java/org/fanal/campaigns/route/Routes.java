package org.fanal.campaigns.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes of a deployment: immutable. */
public final class Routes {
    private final Map<String, Route> byId = new LinkedHashMap<>();

    /** Where two have one id the first stays. */
    public Routes(List<Route> routes) {
        for (Route route : routes) {
            var _ = byId.putIfAbsent(route.id(), route);
        }
    }

    public Optional<Route> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Route> all() {
        return List.copyOf(byId.values());
    }
}
