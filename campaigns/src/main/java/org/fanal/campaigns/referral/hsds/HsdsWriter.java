package org.fanal.campaigns.referral.hsds;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.EndpointForm;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the directory out as a list of HSDS 3.0 services with their organizations. Where a house is
 * confidential, nothing says where it is or how many it takes (R22).
 */
public final class HsdsWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final UnaryOperator<String> places;

    /**
     * @param places names of places and routes by their ids; the id itself where there is none
     */
    public HsdsWriter(UnaryOperator<String> places) {
        this.places = places;
    }

    /** The directory as the text of a {@code referrals.hsds.json}. */
    public String text(List<Endpoint> endpoints) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("total_items", endpoints.size());
        page.put("total_pages", 1);
        page.put("page_number", 1);
        page.put("size", endpoints.size());
        page.put("first_page", true);
        page.put("last_page", true);
        page.put("empty", endpoints.isEmpty());
        page.put("contents", endpoints.stream().map(this::service).toList());
        return JSON.writeValueAsString(page) + "\n";
    }

    /**
     * What may leave of a card: no keeper's phone, nor the digits by which they check in; of a
     * confidential house no address, no size.
     */
    public static Map<String, Object> open(Endpoint endpoint) {
        Map<String, Object> form = EndpointForm.of(endpoint.withoutPhones());
        if (form.get("checkIn") instanceof Map<?, ?> checkIn) {
            Map<Object, Object> left = new LinkedHashMap<>(checkIn);
            var _ = left.remove("code");
            form.put("checkIn", left);
        }
        if (!endpoint.service().confidential()) return form;
        form.remove("capacity");
        if (form.get("contact") instanceof Map<?, ?> contact) {
            Map<Object, Object> left = new LinkedHashMap<>(contact);
            left.remove("address");
            if (left.isEmpty()) form.remove("contact");
            else form.put("contact", left);
        }
        return form;
    }

    private Map<String, Object> service(Endpoint endpoint) {
        Map<String, Object> form = open(endpoint);
        String id = endpoint.id();
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", Term.uuid("service", id));
        service.put("organization_id", Term.uuid("organization", id));
        service.put("name", endpoint.name());
        service.put("status", "active");
        List<Object> attributes = new ArrayList<>();
        attributes.add(Term.attribute(id, Term.ID, id));
        for (String need : endpoint.service().needs())
            attributes.add(Term.attribute(id, Term.NEED, need));
        reach(endpoint, form, service, attributes);
        admission(endpoint, service);
        service.put("languages", languages(endpoint));
        service.put("service_areas", areas(endpoint));
        List<Object> schedules = Schedules.of(id, endpoint.service().hours());
        if (!schedules.isEmpty()) service.put("schedules", schedules);
        rest(id, "", form, attributes);
        service.put("organization", organization(endpoint));
        service.put("attributes", attributes);
        return service;
    }

    private static Map<String, Object> organization(Endpoint endpoint) {
        Map<String, Object> organization = new LinkedHashMap<>();
        organization.put("id", Term.uuid("organization", endpoint.id()));
        organization.put("name", endpoint.name());
        organization.put("description", endpoint.name());
        return organization;
    }

    /** Phones, and the addresses that HSDS has a field for and takes; the others as attributes. */
    private static void reach(
            Endpoint endpoint,
            Map<String, Object> form,
            Map<String, Object> service,
            List<Object> attributes) {
        String id = endpoint.id();
        Endpoint.Contact contact = endpoint.contact();
        List<Object> phones = new ArrayList<>();
        phone(id, "voice", contact.phone()).ifPresent(phones::add);
        phone(id, "text", contact.sms()).ifPresent(phones::add);
        phone(id, "ussd", contact.ussd()).ifPresent(phones::add);
        if (!phones.isEmpty()) service.put("phones", phones);
        contact.web()
                .ifPresent(web -> {
                    if (isUri(web)) service.put("url", web);
                    else attributes.add(Term.attribute(id, "contact.web", web));
                });
        contact.email()
                .ifPresent(email -> {
                    if (email.matches("[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"))
                        service.put("email", email);
                    else attributes.add(Term.attribute(id, "contact.email", email));
                });
        if (form.get("contact") instanceof Map<?, ?> open
                && open.get("address") instanceof String address)
            service.put("service_at_locations", List.of(at(id, address)));
    }

    private static Optional<Map<String, Object>> phone(
            String id, String type, Optional<String> number) {
        return number.map(digits ->
                ordered(
                        "id",
                        Term.uuid("phone", id, type),
                        "service_id",
                        Term.uuid("service", id),
                        "number",
                        digits,
                        "type",
                        type));
    }

    private static boolean isUri(String text) {
        try {
            URI uri = URI.create(text);
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Map<String, Object> at(String id, String address) {
        Map<String, Object> line =
                ordered(
                        "id", Term.uuid("address", id),
                        "address_1", address,
                        "city", "",
                        "state_province", "",
                        "postal_code", "",
                        "country", "",
                        "address_type", "physical");
        return ordered(
                "id", Term.uuid("service_at_location", id),
                "service_id", Term.uuid("service", id),
                "location_id", Term.uuid("location", id),
                "location",
                        ordered(
                                "id",
                                Term.uuid("location", id),
                                "location_type",
                                "physical",
                                "addresses",
                                List.of(line)));
    }

    private static void admission(Endpoint endpoint, Map<String, Object> service) {
        Endpoint.Admission admission = endpoint.service().admission();
        admission.eligibility().ifPresent(text -> service.put("eligibility_description", text));
        admission
                .ages()
                .ifPresent(ages -> {
                    service.put("minimum_age", ages.from());
                    service.put("maximum_age", ages.to());
                });
    }

    private static List<Object> languages(Endpoint endpoint) {
        List<Object> languages = new ArrayList<>();
        for (String tag : endpoint.service().languages())
            languages.add(
                    ordered(
                            "id",
                            Term.uuid("language", endpoint.id(), tag),
                            "service_id",
                            Term.uuid("service", endpoint.id()),
                            "code",
                            tag));
        return languages;
    }

    private List<Object> areas(Endpoint endpoint) {
        List<Object> areas = new ArrayList<>();
        switch (endpoint.coverage()) {
            case Endpoint.Coverage.Everywhere _ ->
                    areas.add(area(endpoint.id(), "everywhere", "everywhere"));
            case Endpoint.Coverage.Areas(List<String> in, List<String> routes) -> {
                for (String place : in) areas.add(area(endpoint.id(), "place", place));
                for (String route : routes) areas.add(area(endpoint.id(), "route", route));
            }
        }
        return areas;
    }

    private Map<String, Object> area(String id, String type, String what) {
        return ordered(
                "id", Term.uuid("service_area", id, type, what),
                "service_id", Term.uuid("service", id),
                "name", places.apply(what),
                "extent", what,
                "extent_type", "fanal:" + type);
    }

    /** The leaves of the form that have no field, by their keys with dots. */
    private static void rest(String id, String path, Map<?, ?> form, List<Object> attributes) {
        for (Map.Entry<?, ?> each : form.entrySet()) {
            String term = path + each.getKey();
            if (Fielded.KEYS.contains(term)) continue;
            if (each.getValue() instanceof Map<?, ?> inner) {
                if (inner.isEmpty()) continue;
                rest(id, term + ".", inner, attributes);
            } else {
                attributes.add(Term.attribute(id, term, "" + each.getValue()));
            }
        }
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> made = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) made.put((String) pairs[i], pairs[i + 1]);
        return made;
    }
}
