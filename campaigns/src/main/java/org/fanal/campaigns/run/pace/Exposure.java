package org.fanal.campaigns.run.pace;

/**
 * How much of what was released has had its time. A slot's messages count as sent at its end, so
 * that nothing is counted as over too early.
 *
 * @param played messages whose time is over, a message counted by the share of its time
 * @param open messages whose time is still to come
 * @param responses contacts that a code opened
 * @param fit how well the kernel tells when they came: the sum of the logarithms of what was due
 */
record Exposure(double played, double open, int responses, double fit) {
    /** Keeps a response that came before any was due from saying that all is impossible. */
    private static final double HARDLY = 1e-6;

    static Exposure of(History history, Kernel kernel, long now) {
        double share = kernel.played(History.SLOT);
        double played = history.before().released();
        double open = 0;
        int responses = history.before().coded();
        double fit = 0;
        long from = history.slots().isEmpty() ? now : history.slots().firstKey();
        for (long number = from; number < now; number++) {
            History.Slot slot = history.slot(number);
            double due = open * share;
            played += due;
            open += slot.released() - due;
            responses += slot.coded();
            fit += slot.coded() == 0 ? 0 : slot.coded() * Math.log(due + HARDLY);
        }
        return new Exposure(played, open + history.slot(now).released(), responses, fit);
    }

    /** Logarithm of how likely the responses are, whatever their rate, up to a constant. */
    double likelihood(ResponseRate.Prior prior) {
        return fit - (prior.responses() + responses) * Math.log(prior.messages() + played);
    }
}
