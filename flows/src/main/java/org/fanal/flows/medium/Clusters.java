package org.fanal.flows.medium;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** A text cut into characters as people see them (UAX 29 grapheme clusters). */
final class Clusters {
    private Clusters() {}

    /** The clusters of a text; one larger than {@code most} falls into its code points. */
    static List<String> of(String text, int most, ToIntFunction<String> size) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> clusters = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String cluster = text.substring(from, to);
            if (size.applyAsInt(cluster) <= most) clusters.add(cluster);
            else cluster.codePoints().forEach(point -> clusters.add(Character.toString(point)));
            from = to;
        }
        return clusters;
    }
}
