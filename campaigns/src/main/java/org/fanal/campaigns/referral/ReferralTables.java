package org.fanal.campaigns.referral;

import java.util.List;
import org.fanal.gateway.store.MigrationSet;

/** The tables of referral endpoints: cards, keepers, health, signals, changes, probes. */
public final class ReferralTables {
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "referral",
                    "org/fanal/campaigns/referral/migrations",
                    List.of("0001-referral.sql"));

    private ReferralTables() {}
}
