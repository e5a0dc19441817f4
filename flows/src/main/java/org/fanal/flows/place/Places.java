package org.fanal.flows.place;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of a deployment: immutable. */
public final class Places {
    private final Map<String, Place> byId;
    private final PlaceMatcher matcher;

    private Places(Map<String, Place> byId) {
        this.byId = byId;
        this.matcher = PlaceMatcher.of(byId.values());
    }

    /** Where two have one id the first stays. */
    public static Places of(List<Place> places) {
        Map<String, Place> byId = new LinkedHashMap<>();
        for (Place place : places) {
            var _ = byId.putIfAbsent(place.id(), place);
        }
        return new Places(byId);
    }

    public Optional<Place> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Place> all() {
        return List.copyOf(byId.values());
    }

    /**
     * The place that a person means, see {@link PlaceMatcher}; empty where that is not clear.
     *
     * @param language BCP 47 tag of the caller, or empty
     */
    public Optional<Place> match(String words, String language) {
        return matcher.match(words, language).flatMap(this::smallestAround);
    }

    /** The smallest place that holds all of these; one of them, where it holds the others. */
    private Optional<Place> smallestAround(List<Place> places) {
        Optional<Place> around = Optional.of(places.getFirst());
        for (int depth = 0; around.isPresent() && depth <= byId.size(); depth++) {
            Place candidate = around.get();
            if (places.stream().allMatch(place -> covers(candidate.id(), place.id())))
                return around;
            around = candidate.within().flatMap(this::byId);
        }
        return Optional.empty();
    }

    /** Whether the inner place is the outer one or lies in it, however deep. */
    public boolean covers(String outer, String inner) {
        String at = inner;
        for (int depth = 0; depth <= byId.size(); depth++) {
            if (at.equals(outer)) return true;
            Optional<String> up = byId(at).flatMap(Place::within);
            if (up.isEmpty()) return false;
            at = up.get();
        }
        return false;
    }
}
