/**
 * Places, and the routes that lead through them: read from the deployment's files at the first
 * start, kept in versions, written and read in one form; and what reports tell of the ways people
 * really go, counted. Campaigns, endpoints and recipients speak of these by their ids; one that is
 * gone breaks nothing that spoke of it.
 *
 * <p>Needs {@code RouteTables.TABLES}; {@code AtlasStore.sow} at the start, {@code AtlasStore.now}
 * for whoever asks; {@code SeenLegs} registered with the journal, after the tables of
 * conversations.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.route;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
