package org.fanal.flows.load;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.Templates;
import org.fanal.flows.language.Wording;
import org.fanal.flows.medium.Medium;

/** Whether every text that the flows use is there, whole, neutral, and read by somebody. */
final class TextCheck {
    private final List<ReadFlow> flows;
    private final Catalogues catalogues;
    private final Set<String> known;
    private final Problems problems;

    TextCheck(List<ReadFlow> flows, Catalogues catalogues, Set<String> known, Problems problems) {
        this.flows = flows;
        this.catalogues = catalogues;
        this.known = known;
        this.problems = problems;
    }

    void check() {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (ReadFlow flow : flows)
            for (TextUse use : flow.found().texts) {
                if (keys.add(use.key()) && isMissing(use.key())) {
                    missing.add(use.key());
                    problems.error(
                            use.at(),
                            "there is no text '"
                                    + use.key()
                                    + "' in languages/"
                                    + catalogues.defaultTag()
                                    + ".yaml, the default language, write it there");
                }
            }
        keys.removeAll(missing);
        for (Catalogue language : catalogues.languages()) language(language, keys);
    }

    private boolean isMissing(String key) {
        String tag = catalogues.defaultTag();
        // a default language that could not be read is told where it stands
        if (!catalogues.tags().contains(tag)) return false;
        return Arrays.stream(Medium.values())
                .anyMatch(medium -> !catalogues.missing(List.of(key), tag, medium).isEmpty());
    }

    private void language(Catalogue language, Set<String> keys) {
        Node file = start(language);
        if (language.draft())
            problems.warning(
                    file,
                    "these texts are a draft, let somebody who speaks "
                            + language.name()
                            + " read them and add 'review'");
        Set<String> lacking = new LinkedHashSet<>();
        for (Medium medium : Medium.values())
            lacking.addAll(catalogues.missing(keys, language.tag(), medium));
        if (!language.tag().equals(catalogues.defaultTag()))
            for (String key : lacking)
                problems.warning(
                        file,
                        "there is no text '"
                                + key
                                + "', so callers get it in another language, write it");
        for (String key : keys) variables(language, key, known);
        for (String own : OwnWords.keys())
            if (!keys.contains(own)) variables(language, own, OwnWords.variables(own));
    }

    private void variables(Catalogue language, String key, Set<String> may) {
        language.texts()
                .forEach((written, wording) -> {
                    if (written.equals(key) || written.startsWith(key + "@"))
                        Templates.faults(wording.text(), may)
                                .forEach(fault -> problems.error(at(wording), fault));
                });
    }

    static Node at(Wording wording) {
        return new Node.Text(wording.file(), wording.line(), "");
    }

    /** The first line of a language's file. */
    private static Node start(Catalogue language) {
        return new Node.Text("languages/" + language.tag() + ".yaml", 1, "");
    }

    /** Where a key stands in a language's own file. */
    static Optional<Wording> wording(Catalogue language, String key, Medium medium) {
        return Optional.ofNullable(language.texts().get(key + "@" + medium.tag()))
                .or(() -> Optional.ofNullable(language.texts().get(key)));
    }
}
