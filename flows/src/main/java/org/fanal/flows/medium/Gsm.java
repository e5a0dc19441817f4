package org.fanal.flows.medium;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The seven bit alphabets (TS 23.038 6.2.1): the default one, and it with national tables. Those
 * with tables are for channels that are known to carry them; a table costs room in every segment.
 */
public enum Gsm {
    /** GSM 03.38 with its extension; every handset reads it. */
    DEFAULT(Tables.DEFAULT, Tables.EXTENSION, 0),
    /** National language 1, single shift. */
    TURKISH(Tables.DEFAULT, Tables.EXTENSION + "ĞİŞçğış", 1),
    /** National language 2, single shift. */
    SPANISH(Tables.DEFAULT, Tables.EXTENSION + "çÁÍÓÚáíóú", 1),
    /** National language 3, single shift. */
    PORTUGUESE(Tables.DEFAULT, Tables.EXTENSION + "êçÔôÁáÊÀÍÓÚÃÕÂíóúãõâ", 1),
    /** National language 1, single and locking shift. */
    TURKISH_LOCKING(Tables.TURKISH, Tables.EXTENSION + "ĞİŞçğış", 2),
    /** National language 3, single and locking shift. */
    PORTUGUESE_LOCKING(Tables.PORTUGUESE, Tables.EXTENSION + "êçÔôÁáΦΓΩΠΨΣΘÊÀÍÓÚÃÕÂíóúãõâ", 2);

    private static final int NONE = -1;
    private static final char EURO = '€';
    private static final char INFINITY = '∞';

    @SuppressWarnings("ImmutableEnumChecker") // written in the constructor alone, never given out
    private final byte[] costs = new byte[0x400];

    private final int euro;
    private final int infinity;
    private final int tables;

    Gsm(String once, String twice, int tables) {
        for (int i = 0; i < twice.length(); i++) put(twice.charAt(i), 2);
        for (int i = 0; i < once.length(); i++) put(once.charAt(i), 1);
        this.euro = once.indexOf(EURO) >= 0 ? 1 : 2;
        this.infinity = once.indexOf(INFINITY) >= 0 ? 1 : 0;
        this.tables = tables;
    }

    private void put(char character, int septets) {
        if (character < costs.length) costs[character] = (byte) septets;
    }

    /** Septets of a UTF-16 unit: 1, 2 (behind an escape), or 0 where the alphabet lacks it. */
    public int cost(char unit) {
        if (unit < costs.length) return costs[unit];
        if (unit == EURO) return euro;
        return unit == INFINITY ? infinity : 0;
    }

    /** Septets of a text; -1 where the alphabet lacks one of its characters. */
    public int septets(CharSequence text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            int cost = cost(text.charAt(i));
            if (cost == 0) return NONE;
            septets += cost;
        }
        return septets;
    }

    /** Whether the alphabet holds every character of the text. */
    public boolean encodable(CharSequence text) {
        return septets(text) != NONE;
    }

    /** The characters of the text that the alphabet lacks, in the order met, each once. */
    public Set<String> missing(String text) {
        Set<String> missing = new LinkedHashSet<>();
        text.codePoints()
                .filter(point -> !Character.isBmpCodePoint(point) || cost((char) point) == 0)
                .forEach(point -> missing.add(Character.toString(point)));
        return missing;
    }

    /** The most septets of a message that is one segment. */
    public int alone() {
        return switch (tables) {
            case 0 -> 160;
            case 1 -> 155;
            default -> 152;
        };
    }

    /** The most septets of each segment where there are several. */
    public int joined() {
        return switch (tables) {
            case 0 -> 153;
            case 1 -> 149;
            default -> 146;
        };
    }
}
