package org.fanal.campaigns.referral.hsds;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form of a card out of one HSDS service. */
final class ServiceForm {
    private final Map<String, Object> service;
    private final Map<String, Object> form = new LinkedHashMap<>();

    private ServiceForm(Map<String, Object> service) {
        this.service = service;
    }

    static Map<String, Object> of(Map<String, Object> service) {
        return new ServiceForm(service).read();
    }

    private Map<String, Object> read() {
        String name = text(service, "name");
        form.put("id", ours(Term.ID).stream().findFirst().orElse(slug(name)));
        form.put("name", name);
        form.put("needs", needs());
        form.put("covers", covers());
        form.put("languages", languages());
        contact();
        if (service.get("eligibility_description") instanceof String who)
            form.put("eligibility", who);
        ages();
        for (Map<String, Object> each : list(service, "attributes")) attribute(each);
        if (!form.containsKey("hours")) {
            String hours = Schedules.text(list(service, "schedules"));
            if (!hours.isEmpty()) form.put("hours", hours);
        }
        return form;
    }

    /** A directory of others says what a service does in terms of its own. */
    private List<String> needs() {
        List<String> needs = ours(Term.NEED);
        if (!needs.isEmpty()) return needs;
        List<String> terms = new ArrayList<>();
        for (Map<String, Object> each : list(service, "attributes"))
            if (code(each).isEmpty()
                    && each.get("taxonomy_term") instanceof Map<?, ?> term
                    && term.get("name") instanceof String name) terms.add(slug(name));
        return List.copyOf(new LinkedHashSet<>(terms));
    }

    private Object covers() {
        List<String> places = extents("fanal:place");
        List<String> routes = extents("fanal:route");
        if (!extents("fanal:everywhere").isEmpty()) return "everywhere";
        Map<String, Object> areas = new LinkedHashMap<>();
        if (!places.isEmpty()) areas.put("places", places);
        if (!routes.isEmpty()) areas.put("routes", routes);
        return areas;
    }

    private List<String> extents(String type) {
        return list(service, "service_areas").stream()
                .filter(each -> type.equals(each.get("extent_type")))
                .map(each -> text(each, "extent"))
                .toList();
    }

    private List<String> languages() {
        return list(service, "languages").stream()
                .map(each -> text(each, "code"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private void contact() {
        for (Map<String, Object> phone : list(service, "phones")) {
            String key =
                    switch (text(phone, "type")) {
                        case "text", "sms" -> "sms";
                        case "ussd" -> "ussd";
                        default -> "phone";
                    };
            contact(key, text(phone, "number"));
        }
        contact("web", text(service, "url"));
        contact("email", text(service, "email"));
        for (Map<String, Object> at : list(service, "service_at_locations"))
            if (at.get("location") instanceof Map<?, ?> location)
                for (Map<String, Object> line : list(location, "addresses"))
                    contact("address", address(line));
    }

    private static String address(Map<String, Object> line) {
        List<String> parts = new ArrayList<>();
        for (String key :
                List.of(
                        "address_1",
                        "address_2",
                        "city",
                        "state_province",
                        "postal_code",
                        "country")) if (!text(line, key).isEmpty()) parts.add(text(line, key));
        return String.join(", ", parts);
    }

    /** The first that is told holds. */
    private void contact(String key, String value) {
        if (value.isEmpty()) return;
        var _ = inner("contact").putIfAbsent(key, value);
    }

    private void ages() {
        Optional<Integer> from = number("minimum_age");
        Optional<Integer> to = number("maximum_age");
        from.ifPresent(age -> inner("ages").put("from", age));
        to.ifPresent(age -> inner("ages").put("to", age));
    }

    /** What only we say: keys of the form, with dots. */
    private void attribute(Map<String, Object> attribute) {
        String term = code(attribute);
        if (term.isEmpty() || term.equals(Term.ID) || term.equals(Term.NEED)) return;
        int dot = term.indexOf('.');
        String value = text(attribute, "value");
        if (dot < 0 || form.get(term.substring(0, dot)) instanceof String) form.put(term, value);
        else inner(term.substring(0, dot)).put(term.substring(dot + 1), value);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> inner(String key) {
        return (Map<String, Object>) form.computeIfAbsent(key, _ -> new LinkedHashMap<>());
    }

    private List<String> ours(String term) {
        return list(service, "attributes").stream()
                .filter(each -> code(each).equals(term))
                .map(each -> text(each, "value"))
                .toList();
    }

    /** Our term of an attribute; empty for another's. */
    private static String code(Map<String, Object> attribute) {
        return attribute.get("taxonomy_term") instanceof Map<?, ?> term
                        && Term.TAXONOMY.equals(term.get("taxonomy"))
                        && term.get("code") instanceof String code
                ? code
                : "";
    }

    private Optional<Integer> number(String key) {
        return service.get(key) instanceof Number number
                ? Optional.of((int) Math.round(number.doubleValue()))
                : Optional.empty();
    }

    private static String text(Map<?, ?> from, String key) {
        return from.get(key) instanceof String text ? text : "";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<?, ?> from, String key) {
        List<Map<String, Object>> maps = new ArrayList<>();
        if (from.get(key) instanceof List<?> all)
            for (Object each : all)
                if (each instanceof Map<?, ?> map) maps.add((Map<String, Object>) map);
        return maps;
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
