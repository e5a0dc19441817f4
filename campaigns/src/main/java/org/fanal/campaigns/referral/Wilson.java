package org.fanal.campaigns.referral;

/** Wilson's interval of a share, at 95 %: honest where there are few. */
final class Wilson {
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    static double lower(int hits, int all) {
        return bound(hits, all, -1);
    }

    static double upper(int hits, int all) {
        return bound(hits, all, 1);
    }

    private static double bound(int hits, int all, int side) {
        double share = (double) hits / all;
        double square = Z * Z;
        double middle = share + square / (2 * all);
        double wide = Z * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all));
        return (middle + side * wide) / (1 + square / all);
    }
}
