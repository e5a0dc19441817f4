package org.fanal.flows.language;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.medium.Medium;
import org.jspecify.annotations.Nullable;

/**
 * All texts of a deployment, laid over Fanal's own words. A text is looked for in the language,
 * then in the language without its region, in the default language, in English; in each first as
 * the medium's variant; in each the deployment's before Fanal's. Immutable.
 */
public final class Catalogues {
    private static final String LAST_RESORT = "en";

    private final String defaultTag;
    private final Map<String, Catalogue> deployment;
    private final Map<String, Catalogue> own;
    private final Map<String, Map<Medium, Map<String, String>>> resolved = new HashMap<>();

    private Catalogues(
            String defaultTag, Map<String, Catalogue> deployment, Map<String, Catalogue> own) {
        this.defaultTag = defaultTag;
        this.deployment = deployment;
        this.own = own;
    }

    /**
     * Lays a deployment's languages over Fanal's own words.
     *
     * @param defaultTag where a text is looked for when the caller's language lacks it
     */
    public static Catalogues of(
            String defaultTag, List<Catalogue> deployment, List<Catalogue> own) {
        Catalogues catalogues = new Catalogues(defaultTag, byTag(deployment), byTag(own));
        Set<String> tags = new LinkedHashSet<>(catalogues.own.keySet());
        tags.addAll(catalogues.deployment.keySet());
        tags.add(defaultTag);
        for (String tag : tags) catalogues.resolved.put(tag, catalogues.resolve(tag));
        return catalogues;
    }

    private static Map<String, Catalogue> byTag(List<Catalogue> catalogues) {
        Map<String, Catalogue> byTag = new LinkedHashMap<>();
        for (Catalogue catalogue : catalogues) {
            var _ = byTag.putIfAbsent(catalogue.tag(), catalogue);
        }
        return byTag;
    }

    /** The template of a text for a medium, in the language or the nearest that has it. */
    public Optional<String> find(String key, String language, Medium medium) {
        return Optional.ofNullable(texts(language).getOrDefault(medium, Map.of()).get(key));
    }

    /**
     * As {@link #find(String, String, Medium)}, where a language's variant for a stage is first.
     */
    public Optional<String> find(String key, String language, Medium medium, String stage) {
        for (String tag : chain(language)) {
            Optional<String> text =
                    in(tag, key + "@" + stage)
                            .or(() -> in(tag, key + "@" + medium.tag()))
                            .or(() -> in(tag, key));
            if (text.isPresent()) return text;
        }
        return Optional.empty();
    }

    /** The keys among these that the language itself lacks for the medium, in their order. */
    public List<String> missing(Collection<String> keys, String language, Medium medium) {
        return keys.stream()
                .distinct()
                .filter(key -> regions(language).stream().noneMatch(tag -> has(tag, key, medium)))
                .toList();
    }

    private boolean has(String tag, String key, Medium medium) {
        return in(tag, key + "@" + medium.tag()).or(() -> in(tag, key)).isPresent();
    }

    /** The languages of the deployment: the default one first, then by tag. */
    public List<String> tags() {
        return deployment.keySet().stream()
                .sorted((a, b) -> {
                    if (a.equals(defaultTag) == b.equals(defaultTag)) return a.compareTo(b);
                    return a.equals(defaultTag) ? -1 : 1;
                })
                .toList();
    }

    /** The languages of the deployment, in the order of {@link #tags()}. */
    public List<Catalogue> languages() {
        return tags().stream().flatMap(tag -> language(tag).stream()).toList();
    }

    /** The deployment's language of that tag, or else Fanal's own. */
    public Optional<Catalogue> language(String tag) {
        return Optional.ofNullable(deployment.get(tag)).or(() -> Optional.ofNullable(own.get(tag)));
    }

    /** The tag of the default language. */
    public String defaultTag() {
        return defaultTag;
    }

    private Map<Medium, Map<String, String>> texts(String language) {
        for (String tag : chain(language)) {
            Map<Medium, Map<String, String>> texts = resolved.get(tag);
            if (texts != null) return texts;
        }
        return Map.of();
    }

    private Optional<String> in(String tag, String key) {
        return text(deployment.get(tag), key).or(() -> text(own.get(tag), key));
    }

    private static Optional<String> text(@Nullable Catalogue catalogue, String key) {
        if (catalogue == null) return Optional.empty();
        return Optional.ofNullable(catalogue.texts().get(key)).map(Wording::text);
    }

    /** The languages to look in, nearest first. */
    private List<String> chain(String language) {
        Set<String> chain = regions(language);
        chain.add(defaultTag);
        chain.add(LAST_RESORT);
        return List.copyOf(chain);
    }

    /** The language, then without its region. */
    private static Set<String> regions(String language) {
        Set<String> regions = new LinkedHashSet<>();
        String tag = language;
        while (!tag.isEmpty()) {
            regions.add(tag);
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        return regions;
    }

    private Map<Medium, Map<String, String>> resolve(String language) {
        Map<Medium, Map<String, String>> media = new EnumMap<>(Medium.class);
        for (Medium medium : Medium.values()) {
            Map<String, String> texts = new HashMap<>();
            for (String tag : chain(language)) {
                lay(deployment.get(tag), medium, texts);
                lay(own.get(tag), medium, texts);
            }
            media.put(medium, Map.copyOf(texts));
        }
        return media;
    }

    /** Adds what the texts so far lack: the medium's variant before the plain text. */
    private static void lay(
            @Nullable Catalogue catalogue, Medium medium, Map<String, String> texts) {
        if (catalogue == null) return;
        String variant = "@" + medium.tag();
        catalogue
                .texts()
                .forEach((key, wording) -> {
                    if (key.endsWith(variant))
                        texts.putIfAbsent(
                                key.substring(0, key.length() - variant.length()), wording.text());
                });
        catalogue.texts().forEach((key, wording) -> texts.putIfAbsent(key, wording.text()));
    }
}
