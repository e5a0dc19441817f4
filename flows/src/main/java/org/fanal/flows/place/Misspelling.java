package org.fanal.flows.place;

/** How far two folded names are apart: letters put in, left out, changed, or two swapped. */
final class Misspelling {
    private static final int SHORTEST = 5;
    private static final int LONG = 9;

    private Misspelling() {}

    /** The most that is taken for a slip in so many letters. */
    static int allowed(int letters) {
        if (letters < SHORTEST) return 0;
        return letters < LONG ? 1 : 2;
    }

    /**
     * The distance, or one more than {@code most} where it is larger. Names that begin otherwise
     * are other names: Gambia and Zambia.
     */
    static int distance(String typed, String name, int most) {
        int far = most + 1;
        if (most == 0 || name.isEmpty() || typed.charAt(0) != name.charAt(0)) return far;
        if (Math.abs(typed.length() - name.length()) > most) return far;
        int[][] rows = new int[typed.length() + 1][name.length() + 1];
        for (int i = 0; i <= typed.length(); i++) rows[i][0] = i;
        for (int j = 0; j <= name.length(); j++) rows[0][j] = j;
        for (int i = 1; i <= typed.length(); i++)
            for (int j = 1; j <= name.length(); j++) rows[i][j] = step(typed, name, rows, i, j);
        return Math.min(far, rows[typed.length()][name.length()]);
    }

    private static int step(String typed, String name, int[][] rows, int i, int j) {
        boolean same = typed.charAt(i - 1) == name.charAt(j - 1);
        int least = rows[i - 1][j - 1] + (same ? 0 : 1);
        least = Math.min(least, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && typed.charAt(i - 1) == name.charAt(j - 2)
                        && typed.charAt(i - 2) == name.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
