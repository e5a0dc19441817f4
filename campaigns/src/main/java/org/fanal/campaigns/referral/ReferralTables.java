package org.fanal.campaigns.referral;

import java.util.List;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.vault.Ties;

/** The tables of referral endpoints: cards, keepers, health, signals, changes, probes. */
public final class ReferralTables {
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "referral",
                    "org/fanal/campaigns/referral/migrations",
                    List.of("0001-referral.sql"));

    /** A subject who keeps an endpoint. */
    public static final Ties TIES = Ties.of("endpoint_keeper");

    private ReferralTables() {}
}
