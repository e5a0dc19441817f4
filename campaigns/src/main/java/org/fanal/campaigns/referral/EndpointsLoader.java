package org.fanal.campaigns.referral;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.place.Places;

/** Reads {@code referrals.yaml} (DESIGN 5). */
public final class EndpointsLoader {
    private final EndpointReader reader;
    private final Problems problems;

    /**
     * @param places what {@code covers} may name
     * @param routes ids of the routes it may name
     * @param languages tags of the languages there are
     */
    public EndpointsLoader(
            Places places, Set<String> routes, Set<String> languages, Problems problems) {
        this.reader = EndpointReader.checking(places, routes, languages, problems);
        this.problems = problems;
    }

    /** The endpoints that could be read; what is wrong is among the problems. */
    public List<Endpoint> load(Node file) {
        List<Endpoint> endpoints = new ArrayList<>();
        Fields.of(file, "referrals.yaml", problems)
                .ifPresent(root -> {
                    Set<String> ids = new HashSet<>();
                    for (Fields each : root.each("endpoints", "an endpoint")) {
                        Endpoint endpoint = reader.read(each);
                        String id = endpoint.id();
                        if (!id.isEmpty() && !ids.add(id))
                            each.error("id", "two endpoints have the id '" + id + "', rename one");
                        endpoints.add(endpoint);
                    }
                    root.done();
                });
        return List.copyOf(endpoints);
    }
}
