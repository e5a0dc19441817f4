package org.fanal.ops.dispatch.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fanal.flows.medium.Medium;
import org.fanal.ops.dispatch.team.PolicyStep;
import org.fanal.ops.dispatch.team.Responder;
import org.fanal.ops.dispatch.team.Team;
import org.fanal.ops.dispatch.team.Teams;

/** Whom the steps of a policy call for a report, with the teams as they are and at one instant. */
public final class Callout {
    private final Teams teams;
    private final Concern concern;
    private final Instant now;
    private final List<Team> fitting;
    private final List<Team> police;

    public Callout(Teams teams, Concern concern, Geography geography, Instant now) {
        this.teams = teams;
        this.concern = concern;
        this.now = now;
        this.fitting = Fit.teams(teams.teams(), concern, geography);
        this.police = Fit.police(teams.teams(), concern, geography);
    }

    /** Whether no team fits, the police apart: the supervisors then stand in for them. */
    public boolean nobodyFits() {
        return fitting.isEmpty();
    }

    /** The team that is called first; empty where there is none at all. */
    public Optional<Team> firstTeam() {
        return fitting.stream()
                .min(Comparator.comparing(team -> !speaks(team)))
                .or(() -> supervisors().stream().findFirst());
    }

    /**
     * Those whom the step calls, in order: first who speaks the caller's language, the police last.
     * Empty where nobody can be called by a medium that the step names.
     */
    public List<Called> people(PolicyStep step) {
        if (!step.by().contains(Medium.SMS)) return List.of();
        Map<String, Called> called = new LinkedHashMap<>();
        Stream.concat(byLanguage(others(step)), byLanguage(officers(step)))
                .forEach(one -> called.putIfAbsent(one.responder(), one));
        return List.copyOf(called.values());
    }

    /** The supervisors to be told something: those on duty, or all where none is. */
    public List<Called> watch() {
        List<Called> onDuty = each(supervisors(), team -> Roster.onDuty(team, now)).toList();
        return onDuty.isEmpty() ? each(supervisors(), Team::members).toList() : onDuty;
    }

    /** Whether somebody who was called before may be called again, whatever the step. */
    public boolean mayCall(Called called) {
        return reachable(called)
                && !agencyExcluded(called.team())
                && (!called.police() || concern.police());
    }

    private Stream<Called> others(PolicyStep step) {
        if (nobodyFits()) return watch().stream();
        return switch (step.whom()) {
            case ON_DUTY -> each(fitting, team -> Roster.onDuty(team, now));
            case EVERYONE -> each(fitting, Team::members);
            case SUPERVISORS -> watch().stream();
        };
    }

    private Stream<Called> officers(PolicyStep step) {
        return switch (step.whom()) {
            case ON_DUTY -> each(police, team -> Roster.onDuty(team, now));
            case EVERYONE -> each(police, Team::members);
            case SUPERVISORS -> Stream.empty();
        };
    }

    /** Never the police: they are called for consent alone, whatever else they are. */
    private List<Team> supervisors() {
        return teams.supervisors().stream()
                .filter(team -> !team.police())
                .filter(team -> !concern.excluded().contains(team.agency()))
                .toList();
    }

    private Stream<Called> each(List<Team> from, Function<Team, List<String>> who) {
        return from.stream()
                .flatMap(team ->
                        who.apply(team).stream()
                                .map(id -> new Called(id, team.id(), team.police())))
                .filter(this::reachable);
    }

    private boolean reachable(Called called) {
        return !teams.keptOut(called.responder(), concern.excluded())
                && teams.responder(called.responder()).filter(Responder::reachedBySms).isPresent();
    }

    private boolean agencyExcluded(String team) {
        return teams.team(team).filter(t -> concern.excluded().contains(t.agency())).isPresent();
    }

    private Stream<Called> byLanguage(Stream<Called> people) {
        return people.sorted(Comparator.comparing(called -> !speaks(called.responder())));
    }

    private boolean speaks(Team team) {
        return team.members().stream().anyMatch(this::speaks);
    }

    private boolean speaks(String responder) {
        return teams.responder(responder).filter(r -> r.speaks(concern.language())).isPresent();
    }
}
