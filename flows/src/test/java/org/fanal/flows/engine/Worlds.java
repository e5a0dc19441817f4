package org.fanal.flows.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.load.Fields;
import org.fanal.flows.medium.Limits;

/** The worlds of scenarios. */
final class Worlds {
    private Worlds() {}

    /** As a scenario writes it; what it does not write is usual. */
    static World read(Fields fields) {
        List<String> languages = fields.texts("languages");
        int septets = fields.number("septets", 160, 31, 182);
        boolean unicode = fields.flag("unicode", true);
        Optional<String> exit = fields.textIfAny("exit");
        List<String> endpoint = fields.texts("endpoint");
        return new World(
                Instant.EPOCH,
                Deployment.PLACES,
                languages,
                fields.textIfAny("home").orElse(languages.getFirst()),
                new Limits(septets, unicode, 70),
                new Navigation(exit.orElse("0"), "00", "98", "99"),
                referrals(endpoint));
    }

    /** One endpoint: need, id, name, contact. */
    private static Referrals referrals(List<String> endpoint) {
        if (endpoint.isEmpty()) return Referrals.NONE;
        return (need, place, language, now) ->
                need.equals(endpoint.get(0))
                        ? Optional.of(
                                new Referrals.Endpoint(
                                        endpoint.get(1), endpoint.get(2), endpoint.get(3)))
                        : Optional.empty();
    }
}
