package org.fanal.ops.app;

import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.plan.CampaignSeed;
import org.fanal.campaigns.referral.Endpoint;

/**
 * Files that seed the store at the first start, as they stand on disk; empty where there is none.
 *
 * @param endpointsFile the one of the two that there is
 * @param endpoints what it says
 * @param campaigns what {@code campaigns/*.yaml} say
 */
public record SeedFiles(
        Optional<String> placesText,
        Optional<String> routesText,
        Optional<String> teamsText,
        String endpointsFile,
        Optional<String> endpointsText,
        List<Endpoint> endpoints,
        List<CampaignSeed.File> campaigns) {}
