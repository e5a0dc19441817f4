package org.fanal.gateway.schedule;

import java.time.Instant;
import java.time.InstantSource;

/** The clock, and alarms on it. In {@code run} it is the machine's; tests set it. */
public interface Scheduler extends InstantSource {

    /**
     * Runs the task once, at the instant or soon after, never before; at once where the instant has
     * passed.
     *
     * @return cancels the alarm; cancelling one that has run does nothing
     */
    Runnable at(Instant when, Runnable task);
}
