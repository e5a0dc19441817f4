package org.fanal.campaigns.measure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Which counts may be shown (R21): none below 11, nor one that the others and their sum would give
 * away.
 *
 * @param cells by name; empty where it is not shown
 * @param total of all cells, shown or not; empty where it is not shown
 */
public record Disclosure(Map<String, OptionalLong> cells, OptionalLong total) {

    /** The least that is shown. */
    public static final long LEAST = 11;

    /**
     * Decides on a table of counts of different people. Together the hidden ones are at least 11
     * and at least two, so that taking the shown ones from the total leaves nothing that is small.
     */
    public static Disclosure of(Map<String, Long> counts) {
        Map<String, OptionalLong> cells = new LinkedHashMap<>();
        long total = 0;
        long hidden = 0;
        int some = 0;
        for (var each : counts.entrySet()) {
            boolean shown = each.getValue() >= LEAST;
            var _ = cells.put(each.getKey(), shown(shown, each.getValue()));
            total += each.getValue();
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
        boolean gives = some == 1 || (some > 0 && hidden < LEAST);
        return new Disclosure(cells, shown(total >= LEAST && !gives, total));
    }

    /** One count, where it may be shown. */
    public static OptionalLong one(long count) {
        return shown(count >= LEAST, count);
    }

    private static OptionalLong shown(boolean shown, long count) {
        return shown ? OptionalLong.of(count) : OptionalLong.empty();
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
