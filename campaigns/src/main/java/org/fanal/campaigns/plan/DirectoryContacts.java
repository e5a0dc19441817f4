package org.fanal.campaigns.plan;

import java.util.List;
import java.util.Set;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.gateway.store.Tx;

/** The contacts of the referral directory, as the lint of numbers wants them. */
public final class DirectoryContacts implements KnownContacts {
    private final Endpoints endpoints;

    public DirectoryContacts(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public List<Known> all(Tx tx) {
        return endpoints.all(tx).stream().map(each -> known(each.card())).toList();
    }

    private static Known known(Endpoint card) {
        Set<String> numbers = card.contact().numbers();
        Set<String> needs = Set.copyOf(card.service().needs());
        return switch (card.coverage()) {
            case Endpoint.Coverage.Everywhere _ ->
                    new Known(card.id(), needs, numbers, true, Set.of(), Set.of());
            case Endpoint.Coverage.Areas(List<String> places, List<String> routes) ->
                    new Known(
                            card.id(),
                            needs,
                            numbers,
                            false,
                            Set.copyOf(places),
                            Set.copyOf(routes));
        };
    }
}
