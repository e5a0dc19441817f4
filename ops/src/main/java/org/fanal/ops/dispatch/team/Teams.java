package org.fanal.ops.dispatch.team;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.flows.effect.Urgency;

/** The responders, teams and policies of the deployment as they are now: immutable. */
public final class Teams {
    private final Map<String, Responder> responders = new LinkedHashMap<>();
    private final List<Team> teams;
    private final List<Policy> policies;

    public Teams(List<Responder> responders, List<Team> teams, List<Policy> policies) {
        for (Responder responder : responders) {
            var _ = this.responders.putIfAbsent(responder.id(), responder);
        }
        this.teams = List.copyOf(teams);
        this.policies = List.copyOf(policies);
    }

    public List<Responder> responders() {
        return List.copyOf(responders.values());
    }

    public Optional<Responder> responder(String id) {
        return Optional.ofNullable(responders.get(id));
    }

    /** In the order of the file. */
    public List<Team> teams() {
        return teams;
    }

    public Optional<Team> team(String id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    public List<Policy> policies() {
        return policies;
    }

    /** Those that watch over the others. */
    public List<Team> supervisors() {
        return teams.stream().filter(Team::supervises).toList();
    }

    /** Whether the responder is a supervisor. */
    public boolean supervises(String responder) {
        return supervisors().stream().anyMatch(team -> team.members().contains(responder));
    }

    /** Those whose teams the responder is in (R17). */
    public Set<String> agencies(String responder) {
        return teams.stream()
                .filter(team -> team.members().contains(responder))
                .map(Team::agency)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the responder or an agency of theirs is among the excluded (R17). */
    public boolean keptOut(String responder, Set<String> excluded) {
        return excluded.contains(responder) || !Collections.disjoint(agencies(responder), excluded);
    }

    /** The policy for the urgency: the first of the file that names it. */
    public Optional<Policy> policy(Urgency urgency) {
        return policies.stream().filter(p -> p.urgencies().contains(urgency)).findFirst();
    }
}
