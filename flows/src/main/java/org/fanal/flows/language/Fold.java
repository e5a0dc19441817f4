package org.fanal.flows.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Brings what people type to a form that compares ({@code channels.md} 5): compatibility forms,
 * case, marks, hooked letters, apostrophes, punctuation, invisible characters, blanks, the digits
 * of any script, the spellings of Arabic and, for Amharic alone, of Ethiopic.
 */
public final class Fold {
    private static final Map<Integer, String> LETTERS =
            Map.ofEntries(
                    Map.entry((int) 'ɓ', "b"),
                    Map.entry((int) 'ɗ', "d"),
                    Map.entry((int) 'ƙ', "k"),
                    Map.entry((int) 'ƴ', "y"),
                    Map.entry((int) 'ŋ', "n"),
                    Map.entry((int) 'ɲ', "n"),
                    Map.entry((int) 'ɔ', "o"),
                    Map.entry((int) 'ɛ', "e"),
                    Map.entry((int) 'ǝ', "e"),
                    Map.entry((int) 'ə', "e"),
                    Map.entry((int) 'ɖ', "d"),
                    Map.entry((int) 'ƒ', "f"),
                    Map.entry((int) 'ɣ', "g"),
                    Map.entry((int) 'ʋ', "v"),
                    Map.entry((int) 'ɩ', "i"),
                    Map.entry((int) 'ʊ', "u"),
                    Map.entry((int) 'ı', "i"),
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'ß', "ss"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'ł', "l"),
                    // Arabic: what is left when the marks are off, to one alef, yeh, heh, kaf
                    Map.entry((int) 'ٱ', "ا"),
                    Map.entry((int) 'ى', "ي"),
                    Map.entry((int) 'ی', "ي"),
                    Map.entry((int) 'ة', "ه"),
                    Map.entry((int) 'ک', "ك"));

    private Fold() {}

    /** The form that compares, by the rules that hold for every language. */
    public static String of(String text) {
        return of(text, "");
    }

    /**
     * The form that compares.
     *
     * @param language BCP 47 tag; Amharic ({@code am}) has rules of its own, that would merge
     *     different words in Tigrinya
     */
    public static String of(String text, String language) {
        String lower =
                Normalizer.normalize(Digits.ascii(text), Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT);
        String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
        boolean amharic = language.equals("am") || language.startsWith("am-");
        Folding folding = new Folding(amharic);
        parted.codePoints().forEach(folding::take);
        return folding.folded.toString();
    }

    /** The letters of one text, as they are taken. */
    private static final class Folding {
        private static final String DROPPED = "'\"\u2018\u2019\u201A\u201B\u2032\u201C\u201D\u201E";
        private final boolean amharic;
        private final StringBuilder folded = new StringBuilder();
        private boolean gap;

        Folding(boolean amharic) {
            this.amharic = amharic;
        }

        void take(int point) {
            switch (Character.getType(point)) {
                case Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.FORMAT,
                        Character.MODIFIER_LETTER,
                        Character.MODIFIER_SYMBOL -> {}
                case Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.TITLECASE_LETTER,
                        Character.OTHER_LETTER,
                        Character.COMBINING_SPACING_MARK,
                        Character.DECIMAL_DIGIT_NUMBER ->
                        letter(amharic ? Ethiopic.homophone(point) : point);
                default -> gap |= DROPPED.indexOf(point) < 0;
            }
        }

        private void letter(int point) {
            if (gap && !folded.isEmpty()) folded.append(' ');
            gap = false;
            String instead = LETTERS.get(point);
            if (instead == null) folded.appendCodePoint(point);
            else folded.append(instead);
        }
    }
}
