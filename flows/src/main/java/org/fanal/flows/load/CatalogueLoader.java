package org.fanal.flows.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Review;
import org.fanal.flows.language.Templates;
import org.fanal.flows.language.Wording;

/** Reads {@code languages/<tag>.yaml}. */
public final class CatalogueLoader {
    private static final Pattern KEY =
            Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*(@[a-z0-9_-]+)?");

    private CatalogueLoader() {}

    /**
     * Reads one language.
     *
     * @param tag the file's name without its ending
     * @return empty where there is nothing to read; what is wrong is among the problems
     */
    public static Optional<Catalogue> load(String tag, Node file, Problems problems) {
        return Fields.of(file, "a language", problems).map(fields -> read(tag, fields, problems));
    }

    private static Catalogue read(String tag, Fields fields, Problems problems) {
        String language = fields.text("language");
        if (!language.isEmpty() && !language.equals(tag))
            fields.error(
                    "language",
                    "the file is named for '"
                            + tag
                            + "' and the language is '"
                            + language
                            + "', rename one of them");
        else if (!wellFormed(tag))
            fields.error(
                    "language",
                    "'" + tag + "' is not a BCP 47 tag, write one such as fr, wo or es-DO");
        String name = fields.text("name");
        String latin = fields.textIfAny("latin").filter(l -> !l.isBlank()).orElse(name);
        Optional<Review> review = fields.fields("review").flatMap(CatalogueLoader::review);
        Map<String, Wording> texts =
                fields.fields("texts").map(all -> texts(all, problems)).orElse(Map.of());
        if (!fields.has("texts"))
            fields.error("texts", "a language needs 'texts', write them, each under its key");
        fields.done();
        return new Catalogue(tag, name, latin, review, texts);
    }

    private static boolean wellFormed(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    private static Optional<Review> review(Fields fields) {
        String by = fields.text("by");
        Optional<LocalDate> on =
                fields.required("on", "a date such as 2026-11-02", CatalogueLoader::date);
        fields.done();
        return on.filter(date -> !by.isEmpty()).map(date -> new Review(by, date));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Map<String, Wording> texts(Fields fields, Problems problems) {
        Map<String, Wording> texts = new LinkedHashMap<>();
        fields.all()
                .forEach(
                        (key, node) -> text(key, node, problems).ifPresent(t -> texts.put(key, t)));
        return texts;
    }

    private static Optional<Wording> text(String key, Node node, Problems problems) {
        if (!KEY.matcher(key).matches()) {
            problems.error(
                    node,
                    "'"
                            + key
                            + "' is not a key, write letters, digits, dots and hyphens, and a"
                            + " variant behind one @");
            return Optional.empty();
        }
        if (!(node instanceof Node.Text text)) {
            problems.error(node, "'" + key + "' is a single text, write it as one");
            return Optional.empty();
        }
        if (text.value().isBlank()) {
            problems.error(node, "'" + key + "' is empty, write it or take it out");
            return Optional.empty();
        }
        Templates.faults(text.value()).forEach(fault -> problems.error(node, fault));
        return Optional.of(new Wording(text.value(), text.file(), text.line()));
    }
}
