package org.fanal.ops.dispatch.team;

import java.time.Duration;
import java.util.Set;
import org.fanal.flows.medium.Medium;

/**
 * A step of a policy: it calls all its people at once.
 *
 * @param by SMS, VOICE or both
 * @param pause how long it waits before the next; above zero
 */
public record PolicyStep(Notify whom, Set<Medium> by, Duration pause) {}
