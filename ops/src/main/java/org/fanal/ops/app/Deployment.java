package org.fanal.ops.app;

import java.nio.file.Path;
import java.util.List;
import org.fanal.campaigns.route.Routes;
import org.fanal.flows.model.Script;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.ChannelPlan;
import org.fanal.ops.dispatch.team.TeamsFile;

/**
 * All that a deployment's folder says, checked.
 *
 * @param folder where it was read
 * @param script flows and texts
 * @param channels in the order of {@code fanal.yaml}, not yet open
 * @param seeds what the store is sown with at the first start
 */
public record Deployment(
        Path folder,
        Settings settings,
        List<ChannelPlan> channels,
        Script script,
        Places places,
        Routes routes,
        TeamsFile teams,
        SeedFiles seeds) {}
