package org.fanal.campaigns.measure;

import org.fanal.campaigns.referral.Wilson;

/**
 * How much larger the first of two shares is, with Newcombe's hybrid score interval at 95 %
 * (campaigns.md 4): made of Wilson's, so that it holds where few or none respond.
 *
 * @param low the least that the numbers allow
 * @param high the most
 */
public record Difference(double value, double low, double high) {

    /**
     * Compares two arms.
     *
     * @param treated those who were spoken to
     * @param held those who were not, for now
     */
    public static Difference of(Arm treated, Arm held) {
        if (treated.people() == 0 || held.people() == 0)
            return new Difference(treated.share() - held.share(), -1, 1);
        Wilson a = Wilson.of(treated.responded(), treated.people(), Wilson.SURE);
        Wilson b = Wilson.of(held.responded(), held.people(), Wilson.SURE);
        double value = treated.share() - held.share();
        return new Difference(
                value,
                value - Math.hypot(treated.share() - a.low(), b.high() - held.share()),
                value + Math.hypot(a.high() - treated.share(), held.share() - b.low()));
    }

    /** Whether it could as well be none. */
    public boolean holdsZero() {
        return low <= 0 && high >= 0;
    }

    /**
     * Recipients treated alike.
     *
     * @param people how many
     * @param responded how many of them got in touch
     */
    public record Arm(long people, long responded) {
        double share() {
            return people == 0 ? 0 : (double) responded / people;
        }
    }
}
