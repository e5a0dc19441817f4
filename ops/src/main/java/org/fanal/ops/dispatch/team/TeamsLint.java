package org.fanal.ops.dispatch.team;

import java.util.List;
import java.util.stream.Stream;
import org.fanal.flows.load.Fields;
import org.fanal.flows.place.Places;

/** What is allowed in {@code teams.yaml} and still leaves somebody without help. */
final class TeamsLint {
    private final Fields file;
    private final Places places;
    private final List<Team> teams;

    TeamsLint(Fields file, Places places, List<Team> teams) {
        this.file = file;
        this.places = places;
        this.teams = teams;
    }

    void look(List<ResponderCard> responders) {
        if (teams.stream().noneMatch(Team::supervises))
            file.warning(
                    "teams",
                    "no team supervises, so nobody is told when nobody answers: give one"
                            + " 'supervises: true'");
        if (helping().noneMatch(team -> team.covers().everywhere()))
            file.warning(
                    "teams",
                    "no team but the police covers everywhere, so a report without a place goes to"
                            + " the supervisors: let one cover everywhere");
        for (ResponderCard card : responders)
            if (teams.stream().noneMatch(team -> team.members().contains(card.id())))
                file.warning(
                        "responders",
                        "responder '" + card.id() + "' is in no team, add them to one");
        for (Team team : teams) if (team.police()) alone(team);
        WeekGap.first(everywhere()).ifPresent(this::empty);
    }

    private List<RosterPlan> everywhere() {
        return helping().filter(team -> team.covers().everywhere()).map(Team::roster).toList();
    }

    private void empty(WeekGap gap) {
        file.warning(
                "teams",
                "from "
                        + gap
                        + " nobody of the teams that cover everywhere is on duty, add a shift");
    }

    private Stream<Team> helping() {
        return teams.stream().filter(team -> !team.police() && !team.supervises());
    }

    private void alone(Team police) {
        for (String place : police.covers().places())
            if (helping().noneMatch(team -> covers(team.covers(), place)))
                file.warning(
                        "teams",
                        "place '"
                                + place
                                + "' is covered by the police alone ("
                                + police.id()
                                + "), who are called with consent only: let another team cover it");
    }

    /** Routes are left out of account: what only a route covers is worth the warning. */
    private boolean covers(Coverage coverage, String place) {
        return coverage.everywhere()
                || coverage.places().stream().anyMatch(outer -> places.covers(outer, place));
    }
}
