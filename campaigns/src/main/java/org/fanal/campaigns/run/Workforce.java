package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.Tx;

/** Who is there to answer, and how they do; measured by whoever knows the teams. */
public interface Workforce {

    /** People on shift at an instant who answer callers. */
    int people(Tx tx, Instant at);

    /** How long one contact keeps a person busy; empty with too few to tell. */
    Optional<Duration> handling(Tx tx, Instant now);

    /** After how long somebody who waits has given up. */
    Duration patience();

    /**
     * How many contacts usually come in an hour that begins so, those of campaigns before among
     * them.
     */
    double usual(Tx tx, Instant hour);

    /** Contacts since an instant of which the end is known, the oldest first. */
    List<Heard> heard(Tx tx, Instant since, Instant now);

    /**
     * A contact that a person had to answer.
     *
     * @param answered whether one did before patience ran out
     */
    record Heard(Instant at, boolean answered) {}
}
