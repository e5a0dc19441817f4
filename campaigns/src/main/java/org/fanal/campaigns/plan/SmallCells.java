package org.fanal.campaigns.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Hides the small counts of one table (R21), and as many more as keep their sum from giving one
 * away: together those hidden are at least 11 and at least two.
 */
final class SmallCells {
    /** The least that is shown. */
    static final int LEAST = 11;

    private SmallCells() {}

    /**
     * Decides on a table of counts of different people.
     *
     * @return the same names in the same order; empty where a count is not shown
     */
    static Map<String, OptionalLong> hidden(Map<String, Long> counts) {
        Map<String, OptionalLong> cells = new LinkedHashMap<>();
        long hidden = 0;
        int some = 0;
        for (var each : counts.entrySet()) {
            boolean shown = each.getValue() >= LEAST;
            var _ =
                    cells.put(
                            each.getKey(),
                            shown ? OptionalLong.of(each.getValue()) : OptionalLong.empty());
            if (shown) continue;
            hidden += each.getValue();
            some++;
        }
        while (some > 0 && (some < 2 || hidden < LEAST)) {
            String next = smallest(counts, cells);
            if (next.isEmpty()) break;
            var _ = cells.put(next, OptionalLong.empty());
            hidden += counts.getOrDefault(next, 0L);
            some++;
        }
        return cells;
    }

    private static String smallest(Map<String, Long> counts, Map<String, OptionalLong> cells) {
        return cells.entrySet().stream()
                .filter(each -> each.getValue().isPresent())
                .map(Map.Entry::getKey)
                .min(
                        Comparator.comparing((String name) -> counts.getOrDefault(name, 0L))
                                .thenComparing(name -> name))
                .orElse("");
    }
}
