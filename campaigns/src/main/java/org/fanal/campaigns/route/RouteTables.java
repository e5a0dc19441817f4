package org.fanal.campaigns.route;

import java.util.List;
import org.fanal.gateway.store.MigrationSet;

/** The tables of this package. */
public final class RouteTables {
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "route", "org/fanal/campaigns/route/migrations", List.of("0001-route.sql"));

    private RouteTables() {}
}
