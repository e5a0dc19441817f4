package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Campaigns that could not be carried out when they were last looked at: none keeps the others from
 * going on, and none is given up. Thread-safe.
 */
final class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;

    private final InstantSource clock;
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();

    Failures(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether it failed the last time. */
    boolean has(String campaign) {
        return failures.containsKey(campaign);
    }

    /** It failed no more. */
    void over(String campaign) {
        var _ = failures.remove(campaign);
    }

    /** It failed; gives when to look again. Any wake looks sooner, and is not told of each time. */
    Instant failed(String campaign, Throwable why) {
        Instant now = clock.instant();
        Failure before = failures.get(campaign);
        if (before != null && now.isBefore(before.again())) return before.again();
        int times = before == null ? 0 : before.times();
        Duration wait = Duration.ofSeconds(1L << Math.min(times, DOUBLINGS));
        if (wait.compareTo(LONGEST) > 0) wait = LONGEST;
        log.error(
                "campaign {} failed, next try in {} s: {}",
                campaign,
                wait.toSeconds(),
                why.getClass().getName());
        var _ = failures.put(campaign, new Failure(times + 1, now.plus(wait)));
        return now.plus(wait);
    }

    private record Failure(int times, Instant again) {}
}
