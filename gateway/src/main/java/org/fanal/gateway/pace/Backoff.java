package org.fanal.gateway.pace;

import java.time.Duration;
import java.util.Optional;

/**
 * When to try again what could not be sent: pauses grow by the first one until the longest.
 *
 * @param first the pause after the first failure
 * @param longest the longest pause
 * @param most how many times to try in all
 */
public record Backoff(Duration first, Duration longest, int most) {

    /** 5 s, 10 s, … 60 s, and on until the message expires: somebody's life may hang on it. */
    public static final Backoff ALERT =
            new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1), Integer.MAX_VALUE);

    /** 5 s, 10 s, … 60 s: R1's window of 15 min is over before the last. */
    public static final Backoff REPLY =
            new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1), 22);

    /** 30 s, 60 s, … 10 min. */
    public static final Backoff REMINDER =
            new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(10), 20);

    /** 1 min, 2 min, … 15 min. */
    public static final Backoff CAMPAIGN =
            new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(15), 8);

    /**
     * The pause before the next try, never shorter than the carrier asks for.
     *
     * @param failures so far, at least 1
     * @param asked by the carrier; may be nothing
     * @return empty where it has been tried often enough
     */
    public Optional<Duration> after(int failures, Duration asked) {
        if (failures < 1) throw new IllegalArgumentException("nothing has failed");
        if (failures >= most) return Optional.empty();
        long steps = Math.min(failures, longest.dividedBy(first) + 1);
        Duration pause = first.multipliedBy(steps);
        Duration own = pause.compareTo(longest) > 0 ? longest : pause;
        return Optional.of(own.compareTo(asked) > 0 ? own : asked);
    }
}
