package org.fanal.campaigns.run;

import org.fanal.gateway.store.Kind;

/** What runs of campaigns tell the journal; references are ids and tags alone (R10). */
public final class RunKinds {
    /**
     * A cell was paused; references {@code campaign}, {@code place}, {@code language}, {@code
     * reason}, {@code endpoint}.
     */
    public static final Kind CELL_PAUSED = new Kind("campaign.cell-paused");

    /** A cell is open again; references {@code campaign}, {@code place}, {@code language}. */
    public static final Kind CELL_RESUMED = new Kind("campaign.cell-resumed");

    /** The gate of a cell has been shut for so long that only a person may open it; as above. */
    public static final Kind CELL_NEEDS_PERSON = new Kind("campaign.cell-needs-person");

    /**
     * What a campaign told people to turn to, within the last 72 h, does not work: supervisors are
     * told, once a cell; references as {@link #CELL_PAUSED}.
     */
    public static final Kind NUMBER_DOWN = new Kind("campaign.number-down");

    /** The program paused a campaign; references {@code campaign}, {@code reason}. */
    public static final Kind HALTED = new Kind("campaign.halted");

    /**
     * A person closed what nobody knows the end of; references {@code campaign}, {@code messages}.
     */
    public static final Kind SETTLED = new Kind("campaign.settled");

    private RunKinds() {}
}
