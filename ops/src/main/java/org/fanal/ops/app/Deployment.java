package org.fanal.ops.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
 * @param teamsText {@code teams.yaml} as it stands on disk, if it is there
 * @param channels in the order of {@code fanal.yaml}, not yet open
 */
public record Deployment(
        Path folder,
        Settings settings,
        List<ChannelPlan> channels,
        Script script,
        Places places,
        Routes routes,
        TeamsFile teams,
        Optional<String> teamsText) {}
