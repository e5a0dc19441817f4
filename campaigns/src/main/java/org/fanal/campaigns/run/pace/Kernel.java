package org.fanal.campaigns.run.pace;

import java.time.Duration;
import java.util.stream.IntStream;

/**
 * How long after a message its reader gets in touch: exponential, by its half-life (campaigns.md 4
 * takes 90 min). Learnt from the contacts that a code of the campaign opened: every half-life of a
 * list is weighed by how likely it makes them, beside the usual one; nobody is followed for it.
 *
 * @param halfLife the time by which half of those who respond have
 */
public record Kernel(Duration halfLife) {
    /** What is taken for true until there is more to go by. */
    public static final Kernel USUAL = new Kernel(Duration.ofMinutes(90));

    private static final int[] MINUTES = {15, 22, 30, 45, 60, 90, 135, 180, 270, 360, 540};

    /** Spread of the logarithm around the usual one, before anything is seen. */
    private static final double SPREAD = 0.7;

    /** Fewer contacts say nothing of time. */
    private static final int ENOUGH = 10;

    public Kernel {
        if (!halfLife.isPositive()) throw new IllegalArgumentException("a half-life of nothing");
    }

    /** The share of responses that have come after so long. */
    public double played(Duration after) {
        return after.isNegative() ? 0 : -Math.expm1(-Math.log(2) * hours(after) / hours(halfLife));
    }

    /** After how long that share has come. */
    public Duration until(double share) {
        return Duration.ofMillis(
                Math.round(halfLife.toMillis() * -Math.log1p(-share) / Math.log(2)));
    }

    /** Responses an hour from a message that is still open, per response it still gives. */
    double hourly() {
        return Math.log(2) / hours(halfLife);
    }

    /** The half-life that the history speaks for; the usual one while it says too little. */
    static Kernel learnt(History history, long now, ResponseRate.Prior prior) {
        // of what is older than the slots nobody knows any more how long it took
        int coded = history.slots().values().stream().mapToInt(History.Slot::coded).sum();
        if (coded < ENOUGH) return USUAL;
        double[] weights = new double[MINUTES.length];
        for (int i = 0; i < weights.length; i++) {
            Kernel kernel = new Kernel(Duration.ofMinutes(MINUTES[i]));
            double off = Math.log(hours(kernel.halfLife) / hours(USUAL.halfLife)) / SPREAD;
            weights[i] = Exposure.of(history, kernel, now).likelihood(prior) - off * off / 2;
        }
        double best =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).max().orElse(0);
        double all = 0;
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = Math.exp(weights[i] - best);
            all += weight;
            mean += weight * Math.log(MINUTES[i]);
        }
        return new Kernel(Duration.ofSeconds(Math.round(60 * Math.exp(mean / all))));
    }

    private static double hours(Duration time) {
        return time.toMillis() / 3_600_000.0;
    }
}
