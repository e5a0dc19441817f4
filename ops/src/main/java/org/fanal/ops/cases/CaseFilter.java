package org.fanal.ops.cases;

import java.util.Optional;
import java.util.Set;
import org.fanal.flows.effect.Urgency;

/**
 * Which cases a list shows.
 *
 * @param status those of this status; empty: all
 * @param urgency those of this urgency; empty: all
 * @param viewer who looks: what excludes them, or an agency of theirs, is left out (R17)
 */
public record CaseFilter(
        Optional<CaseStatus> status, Optional<Urgency> urgency, Optional<Viewer> viewer) {

    /** Everything. */
    public static final CaseFilter ALL =
            new CaseFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Who looks.
     *
     * @param user the name they sign in with, or a responder's id
     * @param agencies whom they work for: a responder may be in the teams of several
     */
    public record Viewer(String user, Set<String> agencies) {}
}
