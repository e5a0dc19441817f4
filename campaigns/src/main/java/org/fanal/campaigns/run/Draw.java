package org.fanal.campaigns.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fanal.campaigns.plan.CampaignSpec.Variant;

/**
 * Chance that stays: the same campaign and person always draw the same, in every wave and after
 * every crash (campaigns.md 1.3). Nothing of it is stored.
 */
final class Draw {
    private static final int PERCENT = 100;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Draw() {}

    /** Whether they get nothing for now, so that the effect can be told. */
    static boolean heldOut(String campaign, long subject, int percent) {
        return percentile("holdout " + campaign, subject) < percent;
    }

    /** Which text they get: 0 is the campaign's own, 1 the first variant. */
    static int variant(String campaign, long subject, List<Variant> variants) {
        int drawn = percentile("variant " + campaign, subject);
        int below = 0;
        for (int i = 0; i < variants.size(); i++) {
            below += variants.get(i).percent();
            if (drawn < below) return i + 1;
        }
        return 0;
    }

    /** A number that words stand for, the same for ever. */
    static long hash(String words) {
        long hash = OFFSET;
        for (byte each : words.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ each) * PRIME;
        return mixed(hash);
    }

    private static int percentile(String salt, long subject) {
        return (int) Math.floorMod(mixed(hash(salt) ^ subject), (long) PERCENT);
    }

    /** Spreads every bit over all (the finalizer of SplitMix64). */
    private static long mixed(long bits) {
        long mixed = bits + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
