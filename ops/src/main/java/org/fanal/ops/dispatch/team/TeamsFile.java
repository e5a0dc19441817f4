package org.fanal.ops.dispatch.team;

import java.util.List;

/** What {@code teams.yaml} says. */
public record TeamsFile(List<ResponderCard> responders, List<Team> teams, List<Policy> policies) {
    public static final TeamsFile EMPTY = new TeamsFile(List.of(), List.of(), List.of());
}
