package org.fanal.campaigns.audience;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Stage;
import org.fanal.campaigns.route.Waypoint;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.Fold;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/**
 * What words that people and files use mean in this deployment; each asked for anew, since they may
 * be replaced while the program runs.
 *
 * @param places what a place is called
 * @param routes what a route is called
 * @param catalogues what a language is called
 */
public record Knowledge(
        Supplier<Places> places, Supplier<Routes> routes, Supplier<Catalogues> catalogues) {

    /** The tag of a language of the deployment, by its tag or its name. */
    public Optional<String> language(String words) {
        String folded = Fold.of(words);
        return catalogues.get().languages().stream()
                .filter(language ->
                        Fold.of(language.tag()).equals(folded)
                                || Fold.of(language.name()).equals(folded)
                                || Fold.of(language.latin()).equals(folded))
                .map(Catalogue::tag)
                .findFirst();
    }

    /** A place by its id, or by one of its names written whole. */
    public Optional<Place> place(String words) {
        String folded = Fold.of(words);
        return places.get()
                .byId(words)
                .or(() -> places.get().match(words, "").filter(place -> isCalled(place, folded)));
    }

    private static boolean isCalled(Place place, String folded) {
        return Fold.of(place.id()).equals(folded)
                || Fold.of(place.name()).equals(folded)
                || place.pcode().map(Fold::of).filter(folded::equals).isPresent()
                || place.names().stream().map(Fold::of).anyMatch(folded::equals);
    }

    /** A route by its id or name. */
    public Optional<Route> route(String words) {
        String folded = Fold.of(words);
        return routes.get().all().stream()
                .filter(route ->
                        Fold.of(route.id()).equals(folded) || Fold.of(route.name()).equals(folded))
                .findFirst();
    }

    /** What the place is on the route, where it is one of its waypoints. */
    public static Optional<Stage> stage(Route route, String place) {
        return route.waypoints().stream()
                .filter(waypoint -> waypoint.place().equals(place))
                .map(Waypoint::stage)
                .findFirst();
    }

    /** What the country is on the route, where all its waypoints there are the same. */
    public Optional<Stage> stageIn(Route route, String country) {
        List<Stage> stages =
                route.waypoints().stream()
                        .filter(waypoint ->
                                places.get()
                                        .byId(waypoint.place())
                                        .filter(place -> place.country().equals(country))
                                        .isPresent())
                        .map(Waypoint::stage)
                        .distinct()
                        .toList();
        return stages.size() == 1 ? Optional.of(stages.getFirst()) : Optional.empty();
    }
}
