package org.fanal.ops.health;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What waits in the store.
 *
 * @param outbox messages that wait, by class; absent: none
 * @param oldestAlert when the oldest alert that rings was opened
 * @param parked deliveries of the journal that were given up
 */
record Figures(Map<String, Long> outbox, Optional<Instant> oldestAlert, long parked) {
    static final Figures NONE = new Figures(Map.of(), Optional.empty(), 0);
}
