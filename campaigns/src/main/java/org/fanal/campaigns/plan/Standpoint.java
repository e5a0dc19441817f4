package org.fanal.campaigns.plan;

import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.audience.Audience;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Stage;
import org.fanal.campaigns.route.Waypoint;

/**
 * For which cell the gate is asked about a recipient: their place, or, where nobody said one, the
 * waypoint of their stage if the route has one alone. It says nothing of their clock.
 */
public final class Standpoint {
    private Standpoint() {}

    /** The cell; its place is empty where nothing is known. */
    public static Cell of(Recipient who, Audience audience, Routes routes) {
        String place =
                who.place().isEmpty()
                        ? who.stage().flatMap(stage -> only(stage, audience, routes)).orElse("")
                        : who.place();
        return new Cell(place, who.language());
    }

    private static Optional<String> only(Stage stage, Audience audience, Routes routes) {
        List<String> places =
                routes.byId(audience.route()).map(Route::waypoints).orElse(List.of()).stream()
                        .filter(each -> each.stage() == stage)
                        .map(Waypoint::place)
                        .distinct()
                        .toList();
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }
}
