package org.fanal.flows.load;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;

/** Reads {@code places.yaml}. */
public final class PlaceLoader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{1,12})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Set<String> named = new HashSet<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Fields> written = new LinkedHashMap<>();

    private PlaceLoader() {}

    /** Reads the places that are right; what is wrong is among the problems. */
    public static Places load(Node file, Problems problems) {
        PlaceLoader loader = new PlaceLoader();
        Fields.of(file, "the file of places", problems).ifPresent(loader::read);
        Places places = Places.of(List.copyOf(loader.places.values()));
        if (!problems.stop()) loader.meant(places);
        return places;
    }

    /** Callers write a spelling alone: it has to be enough. */
    private void meant(Places all) {
        written.forEach((id, fields) -> {
            Place place = Optional.ofNullable(places.get(id)).orElseThrow();
            for (String spelling : spellings(place))
                if (all.match(spelling, "").map(Place::id).filter(id::equals).isEmpty())
                    fields.warning(
                            "id",
                            "'"
                                    + spelling
                                    + "' is not understood as '"
                                    + id
                                    + "', since another place is spelt so too, give one of them"
                                    + " another spelling");
        });
    }

    private void read(Fields file) {
        for (Fields place : file.each("places", "a place")) place(place);
        file.done();
        written.forEach(this::around);
    }

    private void place(Fields fields) {
        String id = fields.required("id", "letters, digits and hyphens", this::id).orElse("");
        var _ = named.add(id);
        String name = fields.text("name");
        List<String> names = fields.texts("names");
        Optional<String> within = fields.textIfAny("within").filter(w -> !w.isBlank());
        Optional<String> country =
                fields.required(
                        "country", "an ISO 3166 country of two letters", PlaceLoader::country);
        double[] point = point(fields);
        Optional<ZoneId> zone =
                fields.required("timeZone", "a time zone such as Africa/Dakar", PlaceLoader::zone);
        Optional<String> pcode = fields.textIfAny("pcode").filter(p -> !p.isBlank());
        fields.done();
        if (id.isEmpty() || name.isEmpty() || country.isEmpty() || zone.isEmpty()) return;
        Place place =
                new Place(
                        id,
                        name,
                        names,
                        within,
                        country.get(),
                        point[0],
                        point[1],
                        zone.get(),
                        pcode);
        if (places.putIfAbsent(id, place) != null)
            fields.error("id", "'" + id + "' stands here twice, give one of them another id");
        else written.put(id, fields);
    }

    private static List<String> spellings(Place place) {
        List<String> spellings = new ArrayList<>(place.names());
        spellings.addFirst(place.name());
        return spellings;
    }

    /** Checks what a place lies in, once all are known. */
    private void around(String id, Fields fields) {
        List<String> chain = new ArrayList<>(List.of(id));
        Optional<String> up = within(id);
        if (up.isPresent() && !named.contains(up.get()))
            fields.error(
                    "within",
                    "'" + up.get() + "' is no place here, correct the id or add the place");
        while (up.isPresent() && places.containsKey(up.get())) {
            if (chain.contains(up.get())) {
                if (up.get().equals(id))
                    fields.error(
                            "within",
                            "'" + id + "' lies in itself by way of " + chain + ", open the circle");
                return;
            }
            chain.add(up.get());
            up = within(up.get());
        }
    }

    private Optional<String> within(String id) {
        return Optional.ofNullable(places.get(id)).flatMap(Place::within);
    }

    private double[] point(Fields fields) {
        List<String> point = fields.texts("point");
        if (point.size() == 2) {
            Optional<Double> latitude = degrees(point.getFirst(), 90);
            Optional<Double> longitude = degrees(point.getLast(), 180);
            if (latitude.isPresent() && longitude.isPresent())
                return new double[] {latitude.get(), longitude.get()};
        }
        fields.error("point", "'point' is [latitude, longitude] in degrees, write it so");
        return new double[] {0, 0};
    }

    private static Optional<Double> degrees(String text, double most) {
        if (!DEGREES.matcher(text.strip()).matches()) return Optional.empty();
        double degrees = Double.parseDouble(text.strip());
        return Math.abs(degrees) <= most ? Optional.of(degrees) : Optional.empty();
    }

    private Optional<String> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> country(String text) {
        return COUNTRIES.contains(text) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return text.contains("/") || text.equals("UTC")
                    ? Optional.of(ZoneId.of(text))
                    : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
