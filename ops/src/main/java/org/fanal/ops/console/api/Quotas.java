package org.fanal.ops.console.api;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fanal.gateway.pace.TokenBucket;
import org.fanal.gateway.pace.TokenBucket.Taken;

/** How often each may ask. Remembers those who asked last, no more than it has room for. */
final class Quotas {
    private static final int ROOM = 10_000;
    private final InstantSource clock;
    private final double perSecond;
    private final double burst;
    private final Map<String, TokenBucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
                    return size() > ROOM;
                }
            };

    Quotas(InstantSource clock, double perSecond, double burst) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Whether they may ask once more. */
    synchronized boolean grants(String who) {
        long now = clock.millis();
        TokenBucket bucket =
                buckets.computeIfAbsent(who, _ -> TokenBucket.full(perSecond, burst, now));
        Taken taken = bucket.take(now);
        buckets.put(who, taken.after());
        return taken.granted();
    }
}
