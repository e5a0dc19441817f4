/**
 * Responders, teams, rosters and policies: read from {@code teams.yaml}, kept in the store, given
 * to the rules of dispatch as an immutable {@link org.fanal.ops.dispatch.team.Teams}.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.dispatch.team;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
