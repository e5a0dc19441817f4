package org.fanal.ops.console.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.fanal.campaigns.measure.Disclosure;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseCounts;
import org.fanal.ops.cases.CaseFilter.Viewer;

/**
 * {@code statistics}: cases a year, by country and form. Aggregates alone: in whole elevens, of
 * callers who agreed to it (R12, R21), and the same for whoever asks.
 */
public final class StatisticsResource implements Resource {
    private final Function<Tx, Places> places;
    private final InstantSource clock;

    public StatisticsResource(Function<Tx, Places> places, InstantSource clock) {
        this.places = places;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public Right right() {
        return Right.STATISTICS;
    }

    @Override
    public boolean audited() {
        return false;
    }

    @Override
    public Set<String> filters() {
        return Set.of();
    }

    /** The years, the last first. */
    @Override
    public Found list(Tx tx, Query query, Viewer viewer) {
        List<JsonObject> rows = new ArrayList<>();
        Year last = now();
        Year first = CaseCounts.first(tx).orElse(last);
        Year from =
                query.cursor().map(text -> year(text).orElseThrow(Query::wrongCursor)).orElse(last);
        Year year = from.isAfter(last) ? last : from;
        for (; !year.isBefore(first) && rows.size() < query.limit(); year = year.minusYears(1)) {
            boolean _ = rows.add(json(tx, year));
        }
        return new Found(
                rows, year.isBefore(first) ? Optional.empty() : Optional.of(year.toString()));
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return year(id).filter(year -> !year.isAfter(now()))
                .filter(year ->
                        CaseCounts.first(tx).filter(first -> !first.isAfter(year)).isPresent())
                .map(year -> json(tx, year));
    }

    private Year now() {
        return Year.of(clock.instant().atZone(ZoneOffset.UTC).getYear());
    }

    private static Optional<Year> year(String text) {
        return text.matches("[12][0-9]{3}")
                ? Optional.of(Year.of(Integer.parseInt(text)))
                : Optional.empty();
    }

    private record Group(String country, String form) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int by = country.compareTo(other.country);
            return by != 0 ? by : form.compareTo(other.form);
        }
    }

    /** A group too small to be shown is left out: that it is there would say that somebody is. */
    private JsonObject json(Tx tx, Year year) {
        Places known = places.apply(tx);
        Map<Group, Long> groups = new TreeMap<>();
        long all = 0;
        for (CaseCounts.Count each : CaseCounts.of(tx, year)) {
            String country = known.byId(each.place()).map(Place::country).orElse("");
            var _ = groups.merge(new Group(country, each.form()), each.cases(), Long::sum);
            all += each.cases();
        }
        JsonArray shown = new JsonArray();
        groups.forEach((group, cases) ->
                Disclosure.of(cases)
                        .ifPresent(count ->
                                shown.add(
                                        new JsonObject()
                                                .put(
                                                        "country",
                                                        group.country().isEmpty()
                                                                ? null
                                                                : group.country())
                                                .put("form", group.form())
                                                .put("cases", count))));
        OptionalLong cases = Disclosure.of(all);
        return new JsonObject()
                .put("id", year.toString())
                .put("cases", cases.isPresent() ? cases.getAsLong() : null)
                .put("groups", shown);
    }
}
