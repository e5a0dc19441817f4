package org.fanal.ops.app;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fanal.campaigns.plan.CampaignSeed;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.referral.EndpointSeed;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.campaigns.route.AtlasStore;
import org.fanal.campaigns.route.Seeds;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.ops.dispatch.team.TeamSeed;
import org.fanal.ops.dispatch.team.TeamStore;
import org.fanal.ops.dispatch.team.TeamsLoader;

/**
 * The files that seed a store, as the store has them now (DESIGN 5): what {@code check} reads, and
 * what a new deployment's first start makes the same of. They name staff and their phones.
 */
public final class SeedExport {
    private final AtlasStore atlas;
    private final EndpointSeed endpoints;
    private final TeamSeed teams;
    private final CampaignSeed campaigns;
    private final Seeds seeds;

    public SeedExport(Vault vault, IdSource ids, InstantSource clock) {
        Journal journal = new Journal(clock, ids);
        this.atlas = new AtlasStore(clock);
        this.endpoints = new EndpointSeed(new Endpoints(vault, journal, ids, clock), clock);
        this.teams = new TeamSeed(new TeamStore(vault), clock);
        this.campaigns = new CampaignSeed(new CampaignStore(journal, clock, ids), clock);
        this.seeds = new Seeds(clock);
    }

    /** The files, by their paths; that they may take the place of the old ones is noted. */
    public Map<String, String> files(Tx tx) {
        Map<String, String> files = new LinkedHashMap<>(atlas.export(tx));
        files.put(EndpointSeed.FILE, endpoints.export(tx));
        files.put(TeamsLoader.FILE, teams.export(tx));
        for (CampaignSeed.Exported each : campaigns.export(tx)) files.put(each.path(), each.text());
        files.forEach((path, text) -> seeds.exported(tx, path, text));
        return files;
    }
}
