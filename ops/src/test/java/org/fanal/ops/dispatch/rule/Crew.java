package org.fanal.ops.dispatch.rule;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.ops.dispatch.team.Coverage;
import org.fanal.ops.dispatch.team.Policy;
import org.fanal.ops.dispatch.team.Reach;
import org.fanal.ops.dispatch.team.Responder;
import org.fanal.ops.dispatch.team.RosterPlan;
import org.fanal.ops.dispatch.team.Team;
import org.fanal.ops.dispatch.team.TeamKind;
import org.fanal.ops.dispatch.team.Teams;
import org.jspecify.annotations.Nullable;

/** Teams for tests of the rules. */
final class Crew {
    static final Geography GEOGRAPHY =
            new Geography(
                    Places.of(
                            List.of(
                                    place("SN", null),
                                    place("SN-DK", "SN"),
                                    place("SN-SL", "SN"),
                                    place("SN-SL-1", "SN-SL"),
                                    place("MR-NDB", null))),
                    Map.of("atlantic", List.of("SN-SL", "MR-NDB")));

    private final Map<String, Responder> responders = new LinkedHashMap<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();

    static Coverage places(String... ids) {
        return new Coverage(false, List.of(ids), List.of());
    }

    static Coverage routes(String... ids) {
        return new Coverage(false, List.of(), List.of(ids));
    }

    @CanIgnoreReturnValue
    Crew responder(String id, String... languages) {
        return responder(id, false, languages);
    }

    @CanIgnoreReturnValue
    Crew responder(String id, boolean smsStopped, String... languages) {
        var _ =
                responders.put(
                        id,
                        new Responder(
                                id,
                                List.of((long) responders.size()),
                                List.of(languages),
                                new Reach(List.of("ch"), List.of()),
                                smsStopped));
        return this;
    }

    @CanIgnoreReturnValue
    Crew team(String id, TeamKind kind, Coverage covers, Set<String> handles, String... members) {
        return team(id, kind, covers, handles, RosterPlan.ALWAYS, members);
    }

    @CanIgnoreReturnValue
    Crew team(
            String id,
            TeamKind kind,
            Coverage covers,
            Set<String> handles,
            RosterPlan roster,
            String... members) {
        teams.add(
                new Team(
                        id,
                        id,
                        "agency-" + id,
                        kind,
                        List.of(members),
                        covers,
                        handles,
                        roster,
                        id.startsWith("supervisors")));
        for (String member : members) if (!responders.containsKey(member)) responder(member);
        return this;
    }

    @CanIgnoreReturnValue
    Crew policy(Policy policy) {
        policies.add(policy);
        return this;
    }

    Teams teams() {
        return new Teams(List.copyOf(responders.values()), teams, policies);
    }

    private static Place place(String id, @Nullable String within) {
        return new Place(
                id,
                id,
                List.of(),
                Optional.ofNullable(within),
                "SN",
                0,
                0,
                ZoneId.of("Africa/Dakar"),
                Optional.empty());
    }
}
