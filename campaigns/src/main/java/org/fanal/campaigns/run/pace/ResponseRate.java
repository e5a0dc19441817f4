package org.fanal.campaigns.run.pace;

/**
 * The share of messages that cause a contact, as far as can be told: Beta-Bernoulli, where only
 * messages that have had their time are counted as not answered (campaigns.md 4).
 *
 * @param responses with those of the prior
 * @param messages that have had their time, with those of the prior
 */
public record ResponseRate(double responses, double messages) {

    /**
     * What is taken for true before anything is seen.
     *
     * @param responses weighs as much as so many responses seen
     * @param messages among so many messages
     */
    public record Prior(double responses, double messages) {
        /** One in a hundred, and hardly held to: more than any campaign measured so far. */
        public static final Prior USUAL = new Prior(0.5, 50);
    }

    static ResponseRate of(Prior prior, Exposure exposure, double responses) {
        return new ResponseRate(
                prior.responses() + responses,
                Math.max(prior.messages() + exposure.played(), prior.responses() + responses));
    }

    /** The mean. */
    public double mean() {
        return responses / messages;
    }

    /**
     * A bound that the rate stays below, but for a chance that the deviations stand for. Near zero
     * a Beta is a Gamma, whose quantile Wilson and Hilferty gave; elsewhere this one is wider.
     */
    public double upper(double deviations) {
        double root = 1 - 1 / (9 * responses) + deviations / (3 * Math.sqrt(responses));
        return Math.min(1, mean() * root * root * root);
    }
}
