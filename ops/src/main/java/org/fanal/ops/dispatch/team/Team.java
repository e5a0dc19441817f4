package org.fanal.ops.dispatch.team;

import java.util.List;
import java.util.Set;

/**
 * A response team.
 *
 * @param name as people call it
 * @param agency whom it belongs to
 * @param members ids of responders, in order
 * @param handles forms of reports, and {@code child}; empty: everything
 * @param supervises whether it watches over the others, and is called by steps of that name alone
 */
public record Team(
        String id,
        String name,
        String agency,
        TeamKind kind,
        List<String> members,
        Coverage covers,
        Set<String> handles,
        RosterPlan roster,
        boolean supervises) {

    public boolean police() {
        return kind == TeamKind.POLICE;
    }
}
