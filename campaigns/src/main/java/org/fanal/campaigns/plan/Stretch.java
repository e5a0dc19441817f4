package org.fanal.campaigns.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long it takes to send so much in the hours allowed: an estimate in steps of ten minutes.
 *
 * @param hours of the recipients
 * @param zones of the recipients
 * @param channel by which they are written to
 */
record Stretch(Hours hours, Set<ZoneId> zones, String channel) {
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final double HALF_A_SEGMENT = 0.5;
    private static final Duration LONGEST = Duration.ofDays(183);

    /**
     * The first and the last instant.
     *
     * @param segments for each; at least one
     * @param rates segments a second of each channel
     */
    static List<Instant> estimate(
            Map<Stretch, Long> segments, Map<String, Double> rates, Instant now) {
        Map<Stretch, Double> left = new HashMap<>();
        segments.forEach((stretch, count) -> left.put(stretch, (double) count));
        List<Instant> ends = new ArrayList<>();
        Instant at = now;
        while (at.isBefore(now.plus(LONGEST))) {
            Optional<Instant> open = next(left.keySet(), at);
            if (open.isEmpty()) return ends;
            at = open.get();
            if (ends.isEmpty()) {
                boolean _ = ends.add(at);
            }
            send(left, new HashMap<>(rates), at);
            at = at.plus(STEP);
            if (left.isEmpty()) {
                boolean _ = ends.add(at);
                return ends;
            }
        }
        return ends;
    }

    private static Optional<Instant> next(Set<Stretch> stretches, Instant at) {
        return stretches.stream()
                .flatMap(each -> each.hours().next(at, each.zones()).stream())
                .min(Instant::compareTo);
    }

    /** A step's worth of each channel, to those whose hours are open. */
    private static void send(Map<Stretch, Double> left, Map<String, Double> rates, Instant at) {
        for (Stretch each : List.copyOf(left.keySet())) {
            if (!each.hours().next(at, each.zones()).equals(Optional.of(at))) continue;
            double room = rates.getOrDefault(each.channel(), 0.0) * STEP.toSeconds();
            double sent = Math.min(room, left.getOrDefault(each, 0.0));
            var _ = rates.put(each.channel(), (room - sent) / STEP.toSeconds());
            var _ =
                    left.compute(
                            each,
                            (_, before) ->
                                    before == null || before - sent < HALF_A_SEGMENT
                                            ? null
                                            : before - sent);
        }
    }
}
