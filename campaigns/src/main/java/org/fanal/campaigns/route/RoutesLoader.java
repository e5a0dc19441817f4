package org.fanal.campaigns.route;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.place.Places;

/** Reads {@code routes.yaml} (DESIGN 5). */
public final class RoutesLoader {
    private static final List<String> REGIONS = List.of("africa", "caribbean", "pacific");
    private static final List<String> FORMS =
            List.of("labour", "sexual", "begging", "domestic", "fishing", "mixed");
    private final Places places;
    private final Problems problems;

    /**
     * @param places the places that waypoints may name
     */
    public RoutesLoader(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    /** The routes that could be read; what is wrong is among the problems. */
    public Routes load(Node file) {
        Optional<Fields> root = Fields.of(file, "routes.yaml", problems);
        if (root.isEmpty()) return new Routes(List.of());
        List<Route> routes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields each : root.get().each("routes", "a route")) {
            Route route = route(each);
            if (!route.id().isEmpty() && !ids.add(route.id()))
                each.error("id", "two routes have the id '" + route.id() + "', rename one");
            routes.add(route);
        }
        root.get().done();
        return new Routes(routes);
    }

    /** Reads one route by itself; what is wrong is among the problems. */
    public Optional<Route> one(Node node) {
        return Fields.of(node, "a route", problems).map(this::route);
    }

    private Route route(Fields route) {
        String id = route.text("id");
        String name = route.text("name");
        About about = about(route);
        List<Waypoint> waypoints = new ArrayList<>();
        for (Fields each : route.each("waypoints", "a waypoint"))
            waypoint(each).ifPresent(waypoints::add);
        if (!route.has("waypoints") || route.items("waypoints").isEmpty())
            route.error("waypoints", "route '" + id + "' has no waypoints, list them");
        List<Leg> legs = route.has("legs") ? legs(route, waypoints) : inOrder(waypoints);
        route.done();
        return new Route(id, name, List.copyOf(waypoints), legs, about);
    }

    private About about(Fields route) {
        Optional<LocalDate> from = day(route, "validFrom");
        Optional<LocalDate> to = day(route, "validTo");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get()))
            route.error("validTo", "'validTo' is a day after 'validFrom', write it so");
        return new About(
                among(route, "region", REGIONS),
                among(route, "form", FORMS),
                from,
                to,
                day(route, "reviewedAt"),
                route.textIfAny("reviewer").filter(text -> !text.isBlank()),
                route.texts("sources"));
    }

    private static Optional<String> among(Fields route, String key, List<String> words) {
        return route.parsed(
                key,
                Optional.empty(),
                "one of " + String.join(", ", words),
                text -> words.contains(text) ? Optional.of(Optional.of(text)) : Optional.empty());
    }

    private static Optional<LocalDate> day(Fields route, String key) {
        return route.parsed(key, Optional.empty(), "a day such as 2026-11-01", RoutesLoader::day);
    }

    private static Optional<Optional<LocalDate>> day(String text) {
        try {
            return Optional.of(Optional.of(LocalDate.parse(text)));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private Optional<Waypoint> waypoint(Fields waypoint) {
        String place = waypoint.text("place");
        if (!place.isEmpty() && places.byId(place).isEmpty())
            waypoint.error(
                    "place",
                    "places.yaml has no place '" + place + "', add it there or correct the id");
        Optional<Stage> stage = waypoint.required("stage", Stage.words(), Stage::of);
        boolean verified = waypoint.flag("verified", false);
        List<String> languages = waypoint.texts("languages");
        waypoint.done();
        return stage.map(s -> new Waypoint(place, s, verified, languages));
    }

    private List<Leg> legs(Fields route, List<Waypoint> waypoints) {
        List<Leg> legs = new ArrayList<>();
        for (Node each : route.items("legs")) leg(each, waypoints).ifPresent(legs::add);
        return List.copyOf(legs);
    }

    private Optional<Leg> leg(Node node, List<Waypoint> waypoints) {
        if (!(node instanceof Node.Items(var _, var _, List<Node> ends))
                || ends.size() != 2
                || !(ends.get(0) instanceof Node.Text from)
                || !(ends.get(1) instanceof Node.Text to)) {
            problems.error(node, "a leg is two waypoints, write it as [FROM, TO]");
            return Optional.empty();
        }
        for (Node.Text end : List.of(from, to))
            if (waypoints.stream().noneMatch(w -> w.place().equals(end.value())))
                problems.error(
                        end,
                        "'"
                                + end.value()
                                + "' is no waypoint of this route, list it there or correct the"
                                + " leg");
        return Optional.of(new Leg(from.value(), to.value()));
    }

    private static List<Leg> inOrder(List<Waypoint> waypoints) {
        List<Leg> legs = new ArrayList<>();
        for (int i = 1; i < waypoints.size(); i++)
            legs.add(new Leg(waypoints.get(i - 1).place(), waypoints.get(i).place()));
        return List.copyOf(legs);
    }
}
