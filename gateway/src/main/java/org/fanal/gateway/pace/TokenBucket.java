package org.fanal.gateway.pace;

/**
 * Lets bursts through and holds the average: each request takes a token, and tokens come back with
 * time.
 *
 * @param perSecond how many come back a second
 * @param burst the most it holds
 * @param tokens what it holds at {@code at}
 * @param at epoch milliseconds
 */
public record TokenBucket(double perSecond, double burst, double tokens, long at) {
    private static final double MILLIS = 1000;

    /**
     * The answer to a request.
     *
     * @param granted whether it may pass
     * @param after the bucket for those that follow
     */
    public record Taken(boolean granted, TokenBucket after) {}

    /** A full one. */
    public static TokenBucket full(double perSecond, double burst, long now) {
        return new TokenBucket(perSecond, burst, burst, now);
    }

    /** Takes a token where there is one. A clock set back gives none and takes none. */
    public Taken take(long now) {
        TokenBucket filled = filled(now);
        if (filled.tokens < 1) return new Taken(false, filled);
        return new Taken(true, new TokenBucket(perSecond, burst, filled.tokens - 1, filled.at));
    }

    /** Whether it holds all it can at that time, so that it need not be remembered. */
    public boolean isFull(long now) {
        return filled(now).tokens >= burst;
    }

    private TokenBucket filled(long now) {
        if (now == at) return this;
        double back = Math.max(0, now - at) * perSecond / MILLIS;
        return new TokenBucket(perSecond, burst, Math.min(burst, tokens + back), now);
    }
}
