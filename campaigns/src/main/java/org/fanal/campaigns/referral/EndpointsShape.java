package org.fanal.campaigns.referral;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.place.Places;

/** Checks the keys and the shape of {@code referrals.yaml} (DESIGN 5); it keeps nothing of it. */
public final class EndpointsShape {
    private final Places places;
    private final Set<String> routes;
    private final Set<String> languages;
    private final Problems problems;

    /**
     * @param places what {@code covers} may name
     * @param routes ids of the routes it may name
     * @param languages tags of the languages there are
     */
    public EndpointsShape(
            Places places, Set<String> routes, Set<String> languages, Problems problems) {
        this.places = places;
        this.routes = routes;
        this.languages = languages;
        this.problems = problems;
    }

    /** Reports everything wrong in the file. */
    public void check(Node file) {
        Fields.of(file, "referrals.yaml", problems)
                .ifPresent(root -> {
                    Set<String> ids = new HashSet<>();
                    for (Fields each : root.each("endpoints", "an endpoint")) endpoint(each, ids);
                    root.done();
                });
    }

    private void endpoint(Fields endpoint, Set<String> ids) {
        String id = endpoint.text("id");
        if (!id.isEmpty() && !ids.add(id))
            endpoint.error("id", "two endpoints have the id '" + id + "', rename one");
        var _ = endpoint.text("name");
        if (endpoint.texts("needs").isEmpty())
            endpoint.error("needs", "endpoint '" + id + "' serves no need, list its needs");
        covers(endpoint);
        for (String tag : endpoint.texts("languages"))
            if (!languages.contains(tag))
                endpoint.warning(
                        "languages",
                        "there is no languages/" + tag + ".yaml, add it or take '" + tag + "' out");
        var _ = endpoint.textIfAny("hours");
        var _ = endpoint.flag("confidential", false);
        endpoint.fields("contact").ifPresent(this::contact);
        endpoint.fields("checkIn").ifPresent(this::checkIn);
        endpoint.done();
    }

    private void covers(Fields endpoint) {
        Node covers = endpoint.any("covers").orElse(null);
        if (covers == null) {
            endpoint.error(
                    "covers", "an endpoint needs 'covers', write everywhere, places or routes");
        } else if (covers instanceof Node.Text text) {
            if (!text.value().equals("everywhere"))
                problems.error(
                        text,
                        "'covers' is everywhere, { places: […] } or { routes: […] }, write it so");
        } else {
            Fields.of(covers, "'covers'", problems).ifPresent(this::area);
        }
    }

    private void area(Fields area) {
        for (String place : area.texts("places"))
            if (places.byId(place).isEmpty())
                area.error(
                        "places",
                        "places.yaml has no place '" + place + "', add it there or correct the id");
        for (String route : area.texts("routes"))
            if (!routes.contains(route))
                area.error(
                        "routes",
                        "routes.yaml has no route '" + route + "', add it there or correct the id");
        area.done();
    }

    private void contact(Fields contact) {
        var _ = contact.textIfAny("phone");
        var _ = contact.textIfAny("sms");
        var _ = contact.textIfAny("ussd");
        var _ = contact.textIfAny("web");
        var _ = contact.textIfAny("email");
        var _ = contact.textIfAny("address");
        contact.done();
    }

    private void checkIn(Fields checkIn) {
        if (checkIn.texts("phones").isEmpty())
            checkIn.error("phones", "nobody can check in, list the keeper's phones");
        var _ = checkIn.phones("phones");
        var _ = checkIn.duration("every", Duration.ofHours(12));
        var _ = checkIn.duration("grace", Duration.ofHours(2));
        checkIn.done();
    }
}
