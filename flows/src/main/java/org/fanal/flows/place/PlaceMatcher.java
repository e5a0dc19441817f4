package org.fanal.flows.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.language.Fold;

/**
 * Finds what place a person means by what they typed: a name or code as {@link Fold} compares it; a
 * name among other words; the beginning of a name, from four letters; a name misspelt by one letter
 * (from five) or two (from nine), never the first. Built once; immutable.
 */
public final class PlaceMatcher {
    private static final int LONGEST = 80;

    /** Shorter Latin names are words too: Man, Say. */
    private static final int SHORTEST_AMONG_WORDS = 4;

    private static final int SHORTEST_IN_OTHER_SCRIPTS = 3;
    private static final char LAST_LATIN = '\u024F';
    private static final int SHORTEST_BEGINNING = 4;
    private static final String AMHARIC = "am";

    private final Map<String, Place> byId;
    private final Map<String, List<Place>> names;
    private final Map<String, List<Place>> amharicNames;
    private final Map<String, List<Place>> codes;

    private PlaceMatcher(
            Map<String, Place> byId,
            Map<String, List<Place>> names,
            Map<String, List<Place>> amharicNames,
            Map<String, List<Place>> codes) {
        this.byId = byId;
        this.names = names;
        this.amharicNames = amharicNames;
        this.codes = codes;
    }

    /** Indexes these places. */
    public static PlaceMatcher of(Collection<Place> places) {
        Map<String, Place> byId = new HashMap<>();
        Map<String, List<Place>> names = new HashMap<>();
        Map<String, List<Place>> amharic = new HashMap<>();
        Map<String, List<Place>> codes = new HashMap<>();
        for (Place place : places) {
            byId.put(place.id(), place);
            put(codes, Fold.of(place.id()), place);
            place.pcode().ifPresent(pcode -> put(codes, Fold.of(pcode), place));
            List<String> all = new ArrayList<>(place.names());
            all.add(place.name());
            for (String name : all) {
                put(names, Fold.of(name), place);
                put(amharic, Fold.of(name, AMHARIC), place);
            }
        }
        return new PlaceMatcher(byId, names, amharic, codes);
    }

    /**
     * The places that the words may mean, all equally good; empty where there is none.
     *
     * @param language BCP 47 tag of the caller, or empty
     */
    Optional<List<Place>> match(String words, String language) {
        if (words.length() > LONGEST) return Optional.empty();
        boolean amharic = language.equals(AMHARIC) || language.startsWith(AMHARIC + "-");
        Map<String, List<Place>> index = amharic ? amharicNames : names;
        String typed = Fold.of(words, language);
        if (typed.isEmpty()) return Optional.empty();
        return exact(words, typed, index)
                .or(() -> amongWords(typed, index))
                .or(() -> beginning(typed, index))
                .or(() -> misspelt(typed, index));
    }

    private Optional<List<Place>> exact(
            String words, String typed, Map<String, List<Place>> index) {
        List<Place> found = index.getOrDefault(typed, codes.getOrDefault(typed, List.of()));
        if (found.size() < 2) return some(found);
        String raw = words.strip();
        List<Place> literal = found.stream().filter(place -> isNamed(place, raw)).toList();
        return some(literal.size() == 1 ? literal : found);
    }

    private static boolean isNamed(Place place, String raw) {
        return place.name().equalsIgnoreCase(raw)
                || place.names().stream().anyMatch(name -> name.equalsIgnoreCase(raw));
    }

    /** Of places one in the other the inner one is meant: {@code Pikine, Dakar}. */
    private Optional<List<Place>> amongWords(String typed, Map<String, List<Place>> index) {
        String[] words = typed.split(" ", -1);
        Set<Place> found = new LinkedHashSet<>();
        for (int from = 0; from < words.length; from++) {
            int longest = from;
            List<Place> here = List.of();
            StringBuilder run = new StringBuilder();
            for (int to = from; to < words.length; to++) {
                if (to > from) run.append(' ');
                run.append(words[to]);
                List<Place> places = index.getOrDefault(run.toString(), List.of());
                if (isLongEnough(run) && !places.isEmpty()) {
                    longest = to;
                    here = places;
                }
            }
            found.addAll(here);
            from = longest;
        }
        return some(innermost(found));
    }

    private static boolean isLongEnough(CharSequence name) {
        boolean latin = name.charAt(0) <= LAST_LATIN;
        return name.length() >= (latin ? SHORTEST_AMONG_WORDS : SHORTEST_IN_OTHER_SCRIPTS);
    }

    private List<Place> innermost(Set<Place> found) {
        Set<String> around = new HashSet<>();
        for (Place place : found) {
            Optional<String> up = place.within();
            while (up.isPresent() && around.add(up.get()))
                up = Optional.ofNullable(byId.get(up.get())).flatMap(Place::within);
        }
        return found.stream().filter(place -> !around.contains(place.id())).toList();
    }

    private static Optional<List<Place>> beginning(String typed, Map<String, List<Place>> index) {
        if (typed.length() < SHORTEST_BEGINNING) return Optional.empty();
        Set<Place> found = new LinkedHashSet<>();
        index.forEach((name, places) -> {
            if (name.startsWith(typed)) found.addAll(places);
        });
        return some(List.copyOf(found));
    }

    private static Optional<List<Place>> misspelt(String typed, Map<String, List<Place>> index) {
        int best = Misspelling.allowed(typed.length());
        Set<Place> found = new LinkedHashSet<>();
        for (Map.Entry<String, List<Place>> entry : index.entrySet()) {
            int distance = Misspelling.distance(typed, entry.getKey(), best);
            if (distance > best || distance == 0) continue;
            if (distance < best) found.clear();
            best = distance;
            found.addAll(entry.getValue());
        }
        return some(List.copyOf(found));
    }

    private static Optional<List<Place>> some(List<Place> places) {
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    private static void put(Map<String, List<Place>> index, String folded, Place place) {
        if (folded.isEmpty()) return;
        List<Place> places = index.computeIfAbsent(folded, key -> new ArrayList<>());
        if (!places.contains(place)) places.add(place);
    }
}
