package org.fanal.campaigns.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fanal.campaigns.plan.CampaignSpec.Variant;
import org.fanal.campaigns.plan.Speech.Part;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.Templates;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.medium.Smart;

/**
 * The texts of campaigns out of {@code languages/*.yaml}: the stage's own, the medium's, the plain
 * one, in exactly the language of the audience or that without its region. Nobody gets a text of
 * another language. Thread-safe.
 */
public final class CampaignTexts {
    private final Supplier<Catalogues> catalogues;

    /**
     * @param catalogues as they are now: they may be read anew
     */
    public CampaignTexts(Supplier<Catalogues> catalogues) {
        this.catalogues = catalogues;
    }

    /** As they are now, whatever is read anew meanwhile. */
    CampaignTexts now() {
        Catalogues known = catalogues.get();
        return new CampaignTexts(() -> known);
    }

    /** A text ready to be sent; empty where the language has none, or one that fails. */
    public Optional<String> text(
            String key, String language, Medium medium, Optional<Stage> stage) {
        return written(new Place(key, language, medium, stage))
                .filter(found -> Templates.faults(found.source(), Set.of()).isEmpty())
                .map(found -> rendered(found.source()))
                .filter(words -> !words.isBlank());
    }

    /** Whom each text of a campaign is for, in order. */
    List<Part> parts(CampaignSpec spec) {
        return places(spec).stream().map(Place::part).toList();
    }

    /** What each gets; without what is missing or fails. */
    Map<Part, String> words(CampaignSpec spec) {
        Map<Part, String> words = new LinkedHashMap<>();
        for (Place place : places(spec))
            text(place.key(), place.language(), place.medium(), place.stage())
                    .ifPresent(text -> words.put(place.part(), text));
        return words;
    }

    /** Each text of a campaign once, in every language, stage and variant of its audience. */
    List<Said> all(CampaignSpec spec) {
        Map<List<String>, Said> all = new LinkedHashMap<>();
        for (Place place : places(spec))
            written(place)
                    .filter(found -> Templates.faults(found.source(), Set.of()).isEmpty())
                    .ifPresent(found ->
                            all.putIfAbsent(
                                    List.of(found.key(), place.language()),
                                    new Said(
                                            found.key(),
                                            place.language(),
                                            rendered(found.source()))));
        return List.copyOf(all.values());
    }

    /** What is missing, fails, or nobody has read. One language less is no half campaign. */
    List<Finding> faults(CampaignSpec spec) {
        Set<Finding> found = new LinkedHashSet<>();
        for (Place place : places(spec)) {
            Optional<Written> written = written(place);
            if (written.isEmpty()) {
                var _ = found.add(missing(place));
                continue;
            }
            Said said = new Said(written.get().key(), place.language(), "");
            for (String fault : Templates.faults(written.get().source(), Set.of()))
                found.add(Finding.blocker("template", said, where(said) + fault));
            if (found.stream().noneMatch(f -> f.text().equals(said.text()) && f.blocks())
                    && rendered(written.get().source()).isBlank())
                found.add(Finding.blocker("no-text", said, where(said) + "it is empty, write it"));
        }
        for (String language : spec.audience().languages()) draft(language).ifPresent(found::add);
        return List.copyOf(found);
    }

    private static String where(Said said) {
        return "'" + said.text() + "' in languages/" + said.language() + ".yaml: ";
    }

    private static Finding missing(Place place) {
        return Finding.blocker(
                "no-text",
                new Said(place.key(), place.language(), ""),
                "there is no text '"
                        + place.key()
                        + "' in languages/"
                        + place.language()
                        + ".yaml, write it there or take '"
                        + place.language()
                        + "' out of the audience");
    }

    private Optional<Finding> draft(String language) {
        return catalogues
                .get()
                .language(language)
                .filter(Catalogue::draft)
                .map(draft ->
                        Finding.warning(
                                "draft",
                                new Said("", language, ""),
                                "languages/"
                                        + language
                                        + ".yaml is a draft, let somebody who speaks "
                                        + draft.name()
                                        + " read it and add 'review'"));
    }

    private static List<Place> places(CampaignSpec spec) {
        List<String> keys = new ArrayList<>(List.of(spec.content().text()));
        spec.content().variants().stream().map(Variant::text).forEach(keys::add);
        List<Place> places = new ArrayList<>();
        for (String language : spec.audience().languages())
            for (String key : keys)
                for (Optional<Stage> stage : stages(spec)) {
                    var _ = places.add(new Place(key, language, spec.content().medium(), stage));
                }
        return places;
    }

    /** Those of the audience; where it names none, a recipient may be at any or at none. */
    static List<Optional<Stage>> stages(CampaignSpec spec) {
        List<Optional<Stage>> stages = new ArrayList<>();
        if (spec.audience().route().isEmpty()) return List.of(Optional.empty());
        for (Stage stage : Stage.values())
            if (spec.audience().stages().isEmpty() || spec.audience().stages().contains(stage))
                stages.add(Optional.of(stage));
        return stages;
    }

    private static String rendered(String source) {
        return Smart.plain(Templates.render(source, Map.of()).strip());
    }

    private Optional<Written> written(Place place) {
        List<String> keys = new ArrayList<>();
        place.stage().ifPresent(stage -> keys.add(place.key() + "@" + stage.tag()));
        boolean _ = keys.add(place.key() + "@" + place.medium().tag());
        boolean _ = keys.add(place.key());
        Catalogues known = catalogues.get();
        for (String tag = place.language(); !tag.isEmpty(); tag = parent(tag)) {
            Optional<Catalogue> catalogue = known.language(tag);
            for (String key : keys) {
                Optional<String> source =
                        catalogue
                                .flatMap(each -> Optional.ofNullable(each.texts().get(key)))
                                .map(wording -> wording.text());
                if (source.isPresent()) return Optional.of(new Written(key, source.get()));
            }
        }
        return Optional.empty();
    }

    private static String parent(String tag) {
        return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }

    private record Place(String key, String language, Medium medium, Optional<Stage> stage) {
        Part part() {
            return new Part(key, language, stage);
        }
    }

    private record Written(String key, String source) {}
}
