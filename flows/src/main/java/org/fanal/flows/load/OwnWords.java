package org.fanal.flows.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Templates;
import org.fanal.flows.language.Wording;

/** Fanal's own words: navigation, hints, alerts, answers to staff. Read out of its jar, once. */
public final class OwnWords {
    private static final List<String> TAGS = List.of("en", "fr", "es", "ht", "wo", "am", "ar");
    private static final String FOLDER = "/org/fanal/flows/language/words/";

    private OwnWords() {}

    /** All of them; none is ever wrong, which a test sees to. */
    public static List<Catalogue> catalogues() {
        return Read.ALL;
    }

    /** The keys of all of them. */
    static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Catalogue own : Read.ALL) keys.addAll(own.texts().keySet());
        return keys;
    }

    /** What Fanal gives to one of them, whatever language overrides it. */
    static Set<String> variables(String key) {
        Set<String> variables = new LinkedHashSet<>();
        for (Catalogue own : Read.ALL) {
            Wording wording = own.texts().get(key);
            if (wording != null) variables.addAll(Templates.variables(wording.text()));
        }
        return variables;
    }

    /** Read when first asked for. */
    private static final class Read {
        static final List<Catalogue> ALL =
                TAGS.stream().flatMap(tag -> read(tag).stream()).toList();
    }

    private static Optional<Catalogue> read(String tag) {
        String file = tag + ".yaml";
        Problems problems = new Problems();
        Optional<Catalogue> catalogue =
                OwnFiles.read(FOLDER + file)
                        .flatMap(content -> YamlFile.read(file, content, problems))
                        .flatMap(node -> CatalogueLoader.load(tag, node, problems));
        if (problems.stop() || catalogue.isEmpty())
            throw new IllegalStateException("own words in " + file + ": " + problems.sorted());
        return catalogue;
    }
}
