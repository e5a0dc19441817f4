package org.fanal.flows.language;

/** What is particular to the Ethiopic script. */
final class Ethiopic {
    private static final int ONE = 0x1369;
    private static final int TEN = 0x1372;
    private static final int HUNDRED = 0x137B;
    private static final int TEN_THOUSAND = 0x137C;

    private Ethiopic() {}

    /** Whether the character is one of the twenty numerals. */
    static boolean numeral(int point) {
        return point >= ONE && point <= TEN_THOUSAND;
    }

    /** The number that a run of numerals writes, such as ፲፯ for 17. */
    static long number(int[] points, int from, int to) {
        long total = 0;
        long group = 0;
        for (int at = from; at < to; at++) {
            if (points[at] == HUNDRED || points[at] == TEN_THOUSAND) {
                long times = points[at] == HUNDRED ? 100 : 10_000;
                total = (total + Math.max(group, total == 0 ? 1 : 0)) * times;
                group = 0;
            } else {
                group += belowHundred(points[at]);
            }
        }
        return total + group;
    }

    private static int belowHundred(int point) {
        return point < TEN ? point - ONE + 1 : (point - TEN + 1) * 10;
    }

    /**
     * The letter that stands for all that sound alike in Amharic. Not for Tigrinya, where they are
     * different sounds.
     */
    static int homophone(int point) {
        int row = point & ~7;
        int folded =
                switch (row) {
                    case 0x1210 -> point - 0x10;
                    case 0x1280 -> point - 0x80;
                    case 0x1220 -> point + 0x10;
                    case 0x12D0 -> point - 0x30;
                    case 0x1340 -> point - 8;
                    default -> point;
                };
        return folded == 'ሃ' ? 'ሀ' : folded == 'ኣ' ? 'አ' : folded;
    }
}
