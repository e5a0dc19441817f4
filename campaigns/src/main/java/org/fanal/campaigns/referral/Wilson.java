package org.fanal.campaigns.referral;

/**
 * Wilson's interval of a share seen in few cases: unlike the usual one it holds at 0 of 3.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Wilson(double low, double high) {

    /** Standard deviations of a two-sided interval of 95 %. */
    public static final double SURE = 1.959964;

    /**
     * The interval of {@code hits} among {@code cases}; from 0 to 1 where there is no case.
     *
     * @param deviations how many standard deviations to either side
     */
    public static Wilson of(long hits, long cases, double deviations) {
        if (hits < 0 || hits > cases) throw new IllegalArgumentException(hits + " of " + cases);
        if (cases == 0) return new Wilson(0, 1);
        double share = (double) hits / cases;
        double square = deviations * deviations;
        double scale = 1 + square / cases;
        double centre = (share + square / (2 * cases)) / scale;
        double half =
                deviations
                        / scale
                        * Math.sqrt(share * (1 - share) / cases + square / (4.0 * cases * cases));
        return new Wilson(
                hits == 0 ? 0 : Math.max(0, centre - half),
                hits == cases ? 1 : Math.min(1, centre + half));
    }
}
