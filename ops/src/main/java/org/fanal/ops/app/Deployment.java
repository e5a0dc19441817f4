package org.fanal.ops.app;

import org.fanal.campaigns.route.Routes;
import org.fanal.flows.place.Places;

import java.nio.file.Path;

/**
 * All that a deployment's folder says, checked.
 *
 * @param folder where it was read
 */
public record Deployment(Path folder, Settings settings, Places places, Routes routes) {}
