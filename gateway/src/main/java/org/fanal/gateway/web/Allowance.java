package org.fanal.gateway.web;

import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.fanal.gateway.pace.TokenBucket;
import org.fanal.gateway.pace.TokenBucket.Taken;

/** How much each of many may ask: a token bucket a key. Bounded, thread-safe. */
final class Allowance {
    private static final int MOST_KEYS = 20_000;

    private final ConcurrentMap<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final double perSecond;
    private final double burst;
    private final InstantSource clock;

    Allowance(double perSecond, double burstSeconds, InstantSource clock) {
        this.perSecond = perSecond;
        this.burst = Math.max(1, perSecond * burstSeconds);
        this.clock = clock;
    }

    /** Whether one more request of this key may pass. */
    boolean grants(String key) {
        long now = clock.millis();
        while (true) {
            TokenBucket before = buckets.get(key);
            if (before == null) {
                makeRoom(now);
                var _ = buckets.putIfAbsent(key, TokenBucket.full(perSecond, burst, now));
                continue;
            }
            Taken taken = before.take(now);
            if (!taken.granted()) return false;
            if (buckets.replace(key, before, taken.after())) return true;
        }
    }

    private void makeRoom(long now) {
        if (buckets.size() < MOST_KEYS) return;
        var _ = buckets.values().removeIf(bucket -> bucket.isFull(now));
        // Still too many: forgetting is safer than refusing a carrier for a forger's sake.
        if (buckets.size() >= MOST_KEYS) buckets.clear();
    }
}
