package org.fanal.ops.dispatch;

import java.util.Optional;
import org.fanal.flows.effect.Urgency;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.cases.CaseFilter.Viewer;

/**
 * Which alerts a list shows.
 *
 * @param state those in this state; empty: all
 * @param urgency those of this urgency; empty: all
 * @param viewer who looks: what excludes them, or an agency of theirs, is left out (R17)
 */
public record AlertFilter(
        Optional<AlertState> state, Optional<Urgency> urgency, Optional<Viewer> viewer) {

    /** Everything. */
    public static final AlertFilter ALL =
            new AlertFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
