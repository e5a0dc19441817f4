package org.fanal.campaigns.plan;

import java.util.List;
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
        return endpoints.all(tx).stream().map(each -> Known.of(each.card())).toList();
    }
}
