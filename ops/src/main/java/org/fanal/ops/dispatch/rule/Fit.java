package org.fanal.ops.dispatch.rule;

import java.util.List;
import org.fanal.ops.dispatch.team.Team;

/** Which teams a report is for (DESIGN 5, Teams). */
public final class Fit {
    private static final String CHILD = "child";

    private Fit() {}

    /**
     * The teams that fit, the police apart: they never decide whether another team does (R13).
     * Supervisors fit nothing: they are called by steps of their own.
     */
    public static List<Team> teams(List<Team> all, Concern concern, Geography geography) {
        return all.stream()
                .filter(team -> !team.police() && fits(team, concern, geography))
                .toList();
    }

    /** The police that fit; none without the caller's consent (R13). */
    public static List<Team> police(List<Team> all, Concern concern, Geography geography) {
        if (!concern.police()) return List.of();
        return all.stream()
                .filter(team -> team.police() && fits(team, concern, geography))
                .toList();
    }

    private static boolean fits(Team team, Concern concern, Geography geography) {
        return !team.supervises()
                && !concern.excluded().contains(team.agency())
                && handles(team, concern)
                && geography.covers(team.covers(), concern.place());
    }

    private static boolean handles(Team team, Concern concern) {
        return team.handles().isEmpty()
                || team.handles().contains(concern.form())
                || (concern.child() && team.handles().contains(CHILD));
    }
}
