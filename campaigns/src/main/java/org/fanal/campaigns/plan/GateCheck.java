package org.fanal.campaigns.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.referral.Gate;
import org.fanal.campaigns.referral.GateVerdict;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/**
 * Whether what a campaign promises works where it would speak, as one transaction saw it (DESIGN
 * 1.3).
 *
 * @param pledge what it says now
 * @param places where clocks are
 */
record GateCheck(Gate.Sight sight, CampaignSpec spec, Pledge pledge, Places places, Instant now) {
    /** Places by languages: more would keep everybody waiting who writes meanwhile. */
    private static final int MOST = 500;

    private static final LocalDateTime LONG_AGO = LocalDate.EPOCH.atStartOfDay();

    /** Why the gate is shut for a cell, now and when its next window opens; empty: it is open. */
    Optional<GateVerdict.Shut> why(Cell cell) {
        if (!(judge(cell, now) instanceof GateVerdict.Shut shut)) return Optional.empty();
        Instant opens = opens(cell);
        // at night an endpoint that keeps office hours is no reason to refuse
        boolean later = opens.isAfter(now) && judge(cell, opens) instanceof GateVerdict.Open;
        return later ? Optional.empty() : Optional.of(shut);
    }

    private GateVerdict judge(Cell cell, Instant at) {
        return sight.judge(pledge.to(spec, cell.language()), cell, at);
    }

    private Instant opens(Cell cell) {
        Optional<ZoneId> zone = places.byId(cell.place()).map(Place::timeZone);
        if (zone.isEmpty()) return now;
        Hours hours = new Hours(LONG_AGO, List.of(spec.timing().window()));
        return hours.next(now, Set.of(zone.get())).orElse(now);
    }

    List<Finding> of(Set<Cell> cells) {
        if (cells.size() > MOST)
            return List.of(
                    Finding.blocker(
                            "cells",
                            "its waypoints and languages make "
                                    + cells.size()
                                    + " combinations, and each must be judged: narrow the audience"
                                    + " to at most "
                                    + MOST));
        List<Finding> shut = new ArrayList<>();
        for (Cell cell : cells) why(cell).ifPresent(verdict -> shut.add(finding(cell, verdict)));
        if (shut.size() < cells.size() || shut.isEmpty()) return shut;
        List<Finding> all = new ArrayList<>(shut);
        all.addFirst(
                Finding.blocker(
                        "gate",
                        "what the campaign promises works nowhere now, so it would speak to"
                                + " nobody; get the endpoints below to work first"));
        return all;
    }

    /** Time does not open it: without a place only what covers everywhere counts. */
    private static Finding nowhere(Cell cell, GateVerdict.Shut shut) {
        return new Finding(
                Finding.Weight.BLOCKER,
                "no-place",
                "",
                cell.language(),
                "people who speak "
                        + cell.language()
                        + " and whose place nobody knows are never written to: no "
                        + (shut.need().equals(GateVerdict.NUMBER)
                                ? "endpoint whose number the text names"
                                : shut.need())
                        + " covers everywhere; add one that does, or give the audience a route");
    }

    private static Finding finding(Cell cell, GateVerdict.Shut shut) {
        if (cell.place().isEmpty() && shut.reason().equals("none")) return nowhere(cell, shut);
        String where = cell.place().isEmpty() ? "in general" : "at " + cell.place();
        String which = shut.endpoint().isEmpty() ? "" : ", '" + shut.endpoint() + "'";
        String why = " (" + shut.reason() + which + ")";
        String what =
                shut.need().equals(GateVerdict.NUMBER)
                        ? "a number that the text names does not work "
                        : "no " + shut.need() + " works ";
        return new Finding(
                Finding.Weight.WARNING,
                "gate",
                "",
                cell.language(),
                what
                        + where
                        + " in "
                        + cell.language()
                        + why
                        + ", so nobody there is written to until "
                        + (shut.need().equals(GateVerdict.NUMBER) ? "it does" : "one does"));
    }
}
