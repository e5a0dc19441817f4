package org.fanal.ops.dispatch.alert;

import java.time.Instant;
import org.fanal.flows.effect.Decision;
import org.fanal.flows.place.Place;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.CaseFile;
import org.fanal.ops.dispatch.Parts;
import org.fanal.ops.dispatch.StaffTexts.About;
import org.fanal.ops.dispatch.rule.Callout;
import org.fanal.ops.dispatch.rule.Concern;
import org.fanal.ops.dispatch.rule.Geography;
import org.fanal.ops.dispatch.team.Team;
import org.fanal.ops.dispatch.team.Teams;

/**
 * What an alert is judged by at one instant: its case, the teams, who is on duty, what lies where.
 */
record Scene(Teams teams, Callout callout, Geography geography, Instant now) {

    static Scene of(Tx tx, Parts parts, long caseId, Instant now) {
        CaseFile file =
                parts.cases()
                        .find(tx, caseId)
                        .orElseThrow(() -> new IllegalStateException("no case " + caseId));
        Teams teams = parts.teams().load(tx);
        Geography geography = parts.geography().get();
        Concern concern =
                new Concern(
                        file.form(),
                        file.place(),
                        file.child(),
                        file.police() == Decision.YES,
                        file.language(),
                        parts.cases().excluded(tx, caseId));
        return new Scene(teams, new Callout(teams, concern, geography, now), geography, now);
    }

    /** Id of the team that is called first; empty where there is none. */
    String team() {
        return callout.firstTeam().map(Team::id).orElse("");
    }

    About about(Alert alert) {
        String place = geography.places().byId(alert.place()).map(Place::name).orElse("");
        return new About(alert.code(), alert.urgency(), place, alert.drill());
    }
}
