package org.fanal.flows.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fanal.flows.language.Fold;

/**
 * Words that give a caller away to whoever reads over their shoulder (R4), by language. A word
 * behind which stands {@code *} stands for all that begin so; several words for their sequence.
 */
public final class NeutralWords {
    private static final String FILE = "/org/fanal/flows/load/giveaway.yaml";
    private static final String ANY_LANGUAGE = "any";
    private static final Pattern MARKUP = Pattern.compile("\\$\\{[^}]*}|</?#[^>]*>");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u02BC\u2018`]");

    /** Behind it stand scripts whose words take articles and prepositions in front. */
    private static final char LAST_CYRILLIC = '\u052F';

    private NeutralWords() {}

    /**
     * The first word of a text that would give the caller away; empty where it is neutral.
     *
     * @param text a template; its variables and tags are not looked at
     * @param language BCP 47 tag
     */
    public static Optional<String> giveaway(String text, String language) {
        String folded = " " + fold(MARKUP.matcher(text).replaceAll(" "), language) + " ";
        String primary = language.split("-", 2)[0];
        List<String> words = new ArrayList<>(Read.ALL.getOrDefault(ANY_LANGUAGE, List.of()));
        words.addAll(Read.ALL.getOrDefault(primary, List.of()));
        return words.stream().filter(word -> holds(folded, word, language)).findFirst();
    }

    /**
     * Whether a text names somebody or something.
     *
     * @param text a template, as for {@link #giveaway}
     * @param name one word or several
     */
    public static boolean names(String text, String name, String language) {
        String words = fold(name, language).strip();
        String folded = " " + fold(MARKUP.matcher(text).replaceAll(" "), language) + " ";
        return !words.isEmpty() && holds(folded, words, language);
    }

    private static boolean holds(String folded, String word, String language) {
        boolean begins = word.endsWith("*");
        String form = fold(begins ? word.substring(0, word.length() - 1) : word, language);
        if (form.charAt(0) > LAST_CYRILLIC) return folded.contains(form);
        return folded.contains(" " + form + (begins ? "" : " "));
    }

    /** An apostrophe parts words here: {@code d'esclavage}. */
    private static String fold(String text, String language) {
        return Fold.of(APOSTROPHE.matcher(text).replaceAll(" "), language);
    }

    /** Read when first asked for. */
    private static final class Read {
        static final Map<String, List<String>> ALL = read();
    }

    private static Map<String, List<String>> read() {
        Problems problems = new Problems();
        Map<String, List<String>> all = new HashMap<>();
        OwnFiles.read(FILE)
                .flatMap(content -> YamlFile.read(FILE, content, problems))
                .flatMap(node -> Fields.of(node, "the list", problems))
                .ifPresent(fields ->
                        fields.all().keySet().forEach(tag -> all.put(tag, fields.texts(tag))));
        if (problems.stop() || all.isEmpty())
            throw new IllegalStateException("own list of words: " + problems.sorted());
        return all;
    }
}
