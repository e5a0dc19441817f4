package org.fanal.flows.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A message as the handset counts it ({@code channels.md} 3.2): one segment of 160 septets or 70
 * UTF-16 units, else several of 153 or 67. A character as people see it stays whole; only one
 * longer than a segment is cut, and then never inside a surrogate pair.
 *
 * @param unicode whether it goes as UCS-2
 * @param parts the text of each segment, in order; at least one
 */
public record SmsSegments(boolean unicode, List<String> parts) {
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_JOINED = 67;

    /** With the default alphabet, or UCS-2 where the text needs it. */
    public static SmsSegments of(String text) {
        return of(text, Gsm.DEFAULT);
    }

    /** With an alphabet that the channel is known to carry, or UCS-2 where the text needs it. */
    public static SmsSegments of(String text, Gsm alphabet) {
        int septets = alphabet.septets(text);
        if (septets >= 0) {
            if (septets <= alphabet.alone()) return new SmsSegments(false, List.of(text));
            return new SmsSegments(false, split(text, alphabet.joined(), alphabet::septets));
        }
        if (text.length() <= UCS2_ALONE) return new SmsSegments(true, List.of(text));
        return new SmsSegments(true, split(text, UCS2_JOINED, String::length));
    }

    /** How many segments; what a carrier bills and a rate counts. */
    public int count() {
        return parts.size();
    }

    private static List<String> split(String text, int most, ToIntFunction<String> size) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int filled = 0;
        for (String cluster : Clusters.of(text, most, size)) {
            int cost = size.applyAsInt(cluster);
            if (filled + cost > most) {
                parts.add(part.toString());
                part.setLength(0);
                filled = 0;
            }
            part.append(cluster);
            filled += cost;
        }
        parts.add(part.toString());
        return List.copyOf(parts);
    }
}
