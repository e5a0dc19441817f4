package org.fanal.ops.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who works with Fanal, or a machine that does.
 *
 * @param name what they sign in with; a responder's is their id in {@code teams.yaml}
 * @param roles at least one
 * @param disabledAt since when they may do nothing
 */
public record Person(long id, String name, Set<Role> roles, Optional<Instant> disabledAt) {

    public boolean may(Right right) {
        return disabledAt.isEmpty() && roles.stream().anyMatch(role -> role.may(right));
    }
}
