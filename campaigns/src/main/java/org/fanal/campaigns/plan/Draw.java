package org.fanal.campaigns.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fanal.campaigns.plan.CampaignSpec.Variant;

/**
 * Chance that stays: the same campaign and person always draw the same, in every wave and after
 * every crash ({@code campaigns.md} 1.3). Nothing of it is stored.
 */
public final class Draw {
    private static final int PERCENT = 100;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Draw() {}

    /** Whether they get nothing for now, so that the effect can be told. */
    public static boolean heldOut(CampaignSpec spec, long subject) {
        return percentile("holdout " + spec.id(), subject) < spec.limits().holdoutPercent();
    }

    /** Which text they get: 0 is the campaign's own, 1 the first variant. */
    public static int variant(CampaignSpec spec, long subject) {
        int drawn = percentile("variant " + spec.id(), subject);
        int below = 0;
        List<Variant> variants = spec.content().variants();
        for (int i = 0; i < variants.size(); i++) {
            below += variants.get(i).percent();
            if (drawn < below) return i + 1;
        }
        return 0;
    }

    /** The key of the text that a variant is. */
    public static String text(CampaignSpec spec, int variant) {
        return variant == 0
                ? spec.content().text()
                : spec.content().variants().get(variant - 1).text();
    }

    private static int percentile(String salt, long subject) {
        long hash = OFFSET;
        for (byte each : salt.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ each) * PRIME;
        return (int) Math.floorMod(mixed(mixed(hash) ^ subject), (long) PERCENT);
    }

    /** Spreads every bit over all (the finalizer of SplitMix64). */
    private static long mixed(long bits) {
        long mixed = bits + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
