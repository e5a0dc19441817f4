package org.fanal.campaigns.run.pace;

import java.time.Duration;

/** How many contacts people can take (campaigns.md 4). */
public final class Arrivals {
    private static final int HALVINGS = 60;

    private Arrivals() {}

    /**
     * The most contacts an hour at which no more than a share of them give up waiting; nothing
     * where nobody answers.
     *
     * @param bound the share, more than 0 and less than 1
     */
    public static double most(int people, Duration handling, Duration patience, double bound) {
        if (!(bound > 0 && bound < 1)) throw new IllegalArgumentException("no share: " + bound);
        if (people == 0) return 0;
        ErlangA hotline = new ErlangA(people, handling, patience);
        double low = 0;
        double high = 1;
        while (hotline.at(high).abandoned() <= bound) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && high - low > low * 1e-9; i++) {
            double middle = (low + high) / 2;
            if (hotline.at(middle).abandoned() <= bound) low = middle;
            else high = middle;
        }
        return low;
    }
}
