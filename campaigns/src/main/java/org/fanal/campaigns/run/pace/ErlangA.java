package org.fanal.campaigns.run.pace;

import java.time.Duration;

/**
 * A hotline as a queue with impatient callers, M/M/n+M (campaigns.md 4): what share of them hang up
 * before anybody answers, and how long they wait. Finite under any overload.
 *
 * @param people who answer, 0 or more
 * @param handling mean time that one contact takes
 * @param patience mean time after which somebody who waits gives up
 */
public record ErlangA(int people, Duration handling, Duration patience) {
    private static final double HOUR_MILLIS = 3_600_000;

    /** Below this, relative to the likeliest number of callers, a term adds nothing. */
    private static final double NOTHING = 1e-18;

    public ErlangA {
        if (people < 0) throw new IllegalArgumentException("fewer than no people");
        if (!handling.isPositive() || !patience.isPositive())
            throw new IllegalArgumentException("a time of nothing");
    }

    /**
     * What callers meet.
     *
     * @param abandoned the share that give up, 0 to 1
     * @param waited mean time in the queue, of all, whether answered or not
     */
    public record Met(double abandoned, Duration waited) {}

    /** What callers meet in the long run, where so many of them come an hour. */
    public Met at(double arrivals) {
        if (!(arrivals >= 0)) throw new IllegalArgumentException("fewer than no arrivals");
        if (arrivals == 0)
            return new Met(people == 0 ? 1 : 0, people == 0 ? patience : Duration.ZERO);
        double waiting = waiting(arrivals) / arrivals;
        return new Met(
                Math.min(1, waiting * rate(patience)),
                Duration.ofMillis(Math.round(waiting * HOUR_MILLIS)));
    }

    /**
     * Mean number in the queue. Terms are taken relative to the likeliest number of callers and
     * outwards from it, so that none overflows and none that counts is lost.
     */
    private double waiting(double arrivals) {
        long likeliest = likeliest(arrivals);
        double all = 1;
        double queued = queued(likeliest);
        double term = 1;
        for (long k = likeliest; k > 0 && term > NOTHING; k--) {
            term *= leaving(k) / arrivals;
            all += term;
            queued += term * queued(k - 1);
        }
        term = 1;
        for (long k = likeliest + 1; term * (queued(k) + 1) > NOTHING; k++) {
            term *= arrivals / leaving(k);
            all += term;
            queued += term * queued(k);
        }
        return queued / all;
    }

    private long likeliest(double arrivals) {
        double busy = people * rate(handling);
        return arrivals < busy
                ? (long) (arrivals / rate(handling))
                : people + (long) ((arrivals - busy) / rate(patience));
    }

    /** How many leave an hour where there are so many callers: served, or out of patience. */
    private double leaving(long callers) {
        return Math.min(callers, people) * rate(handling) + queued(callers) * rate(patience);
    }

    private double queued(long callers) {
        return Math.max(0, callers - people);
    }

    private static double rate(Duration mean) {
        return HOUR_MILLIS / mean.toMillis();
    }
}
