package org.fanal.flows.medium;

import java.util.Map;

/**
 * Punctuation that word processors write, put as GSM 03.38 has it, so that one curly apostrophe
 * does not double the segments ({@code channels.md} 5). Letters and their marks are never touched:
 * they are the language.
 */
public final class Smart {
    private static final Map<Character, String> PLAIN =
            Map.ofEntries(
                    Map.entry('\u2018', "'"),
                    Map.entry('\u2019', "'"),
                    Map.entry('\u201A', "'"),
                    Map.entry('\u201B', "'"),
                    Map.entry('\u02BC', "'"),
                    Map.entry('\u2032', "'"),
                    Map.entry('`', "'"),
                    Map.entry('´', "'"),
                    Map.entry('\u201C', "\""),
                    Map.entry('\u201D', "\""),
                    Map.entry('\u201E', "\""),
                    Map.entry('\u201F', "\""),
                    Map.entry('\u2033', "\""),
                    Map.entry('«', "\""),
                    Map.entry('»', "\""),
                    Map.entry('\u2039', "'"),
                    Map.entry('\u203A', "'"),
                    Map.entry('\u2026', "..."),
                    Map.entry('\u2010', "-"),
                    Map.entry('\u2011', "-"),
                    Map.entry('\u2012', "-"),
                    Map.entry('\u2013', "-"),
                    Map.entry('\u2014', "-"),
                    Map.entry('\u2015', "-"),
                    Map.entry('\u2212', "-"),
                    Map.entry('\u2022', "-"),
                    Map.entry('\u00B7', "."),
                    Map.entry('\u00A0', " "),
                    Map.entry('\u202F', " "),
                    Map.entry('\u2007', " "),
                    Map.entry('\u2009', " "),
                    Map.entry('\t', " "),
                    Map.entry('\u200B', ""),
                    Map.entry('\u200C', ""),
                    Map.entry('\u200D', ""),
                    Map.entry('\u2060', ""),
                    Map.entry('\u00AD', ""),
                    Map.entry('\uFEFF', ""));

    private Smart() {}

    /**
     * The text with plain punctuation where that makes it fit GSM 03.38; else the text as it is,
     * since nothing would be gained.
     */
    public static String plain(String text) {
        if (Gsm.DEFAULT.encodable(text)) return text;
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Gsm.DEFAULT.cost(unit) > 0) {
                plain.append(unit);
                continue;
            }
            String instead = PLAIN.get(unit);
            if (instead == null) return text;
            plain.append(instead);
        }
        return plain.toString();
    }
}
