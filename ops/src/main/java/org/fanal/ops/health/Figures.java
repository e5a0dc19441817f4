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
 * @param awareness campaigns, their cells and what they point to
 */
record Figures(
        Map<String, Long> outbox, Optional<Instant> oldestAlert, long parked, Awareness awareness) {
    static final Figures NONE =
            new Figures(Map.of(), Optional.empty(), 0, new Awareness(Map.of(), Map.of(), Map.of()));

    /**
     * By state; absent: none.
     *
     * @param cells of campaigns that run
     * @param endpoints by the state that was written last
     */
    record Awareness(
            Map<String, Long> campaigns, Map<String, Long> cells, Map<String, Long> endpoints) {}
}
