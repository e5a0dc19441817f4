package org.fanal.gateway.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one look at the queue gave.
 *
 * @param ready claimed and to be sent
 * @param alerts ids of the channels on which more alerts may wait
 * @param others ids of the channels on which more of the other classes may wait
 * @param next when something more falls due, if anything is known to
 */
record Batch(List<Ready> ready, Set<String> alerts, Set<String> others, Optional<Instant> next) {}
