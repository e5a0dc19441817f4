package org.fanal.campaigns.referral;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.referral.Endpoint.Ages;
import org.fanal.campaigns.referral.Endpoint.CheckIn;
import org.fanal.campaigns.referral.Endpoint.Contact;
import org.fanal.campaigns.referral.Endpoint.Coverage;
import org.fanal.campaigns.referral.Endpoint.Promise;
import org.fanal.campaigns.referral.Endpoint.Proof;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;
import org.fanal.flows.model.Msisdn;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The written form of an endpoint's card: the one writer, whose reader is the one of its file. */
public final class EndpointForm {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private EndpointForm() {}

    /** As the store keeps it: JSON of its form, without phones of keepers. */
    public static String text(Endpoint endpoint) {
        return JSON.writeValueAsString(of(endpoint.withoutPhones()));
    }

    /** What {@link #text} made. */
    public static Endpoint read(String text) {
        Problems problems = new Problems();
        Optional<Endpoint> read =
                YamlFile.read("the store", text, problems)
                        .flatMap(node -> Fields.of(node, "an endpoint", problems))
                        .map(EndpointReader.trusting(problems)::read);
        if (read.isEmpty() || problems.stop())
            throw new IllegalStateException("a card in the store: " + problems.sorted());
        return read.get();
    }

    /** Its keys and values, in the order of DESIGN 5; maps, lists, texts, numbers and flags. */
    public static Map<String, Object> of(Endpoint endpoint) {
        Map<String, Object> form = new LinkedHashMap<>();
        Endpoint.Service service = endpoint.service();
        form.put("id", endpoint.id());
        form.put("name", endpoint.name());
        form.put("needs", service.needs());
        form.put("covers", covers(endpoint.coverage()));
        form.put("languages", service.languages());
        if (!service.hours().text().isEmpty()) form.put("hours", service.hours().text());
        service.hours().zone().ifPresent(zone -> form.put("timeZone", zone.getId()));
        Map<String, Object> contact = contact(endpoint.contact());
        if (!contact.isEmpty()) form.put("contact", contact);
        if (service.confidential()) form.put("confidential", true);
        admission(form, service.admission());
        proof(form, endpoint.proof());
        return form;
    }

    private static Object covers(Coverage coverage) {
        return switch (coverage) {
            case Coverage.Everywhere _ -> "everywhere";
            case Coverage.Areas(List<String> places, List<String> routes) -> {
                Map<String, Object> areas = new LinkedHashMap<>();
                if (!places.isEmpty()) areas.put("places", places);
                if (!routes.isEmpty()) areas.put("routes", routes);
                yield areas;
            }
        };
    }

    private static Map<String, Object> contact(Contact contact) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(form, "phone", contact.phone());
        put(form, "sms", contact.sms());
        put(form, "ussd", contact.ussd());
        put(form, "web", contact.web());
        put(form, "email", contact.email());
        put(form, "address", contact.address());
        return form;
    }

    private static void admission(Map<String, Object> form, Endpoint.Admission admission) {
        put(form, "eligibility", admission.eligibility());
        if (admission.ages().isPresent()) {
            Ages ages = admission.ages().get();
            form.put("ages", Map.of("from", ages.from(), "to", ages.to()));
        }
        admission.capacity().ifPresent(places -> form.put("capacity", places));
    }

    private static void proof(Map<String, Object> form, Proof proof) {
        proof.checkIn().ifPresent(checkIn -> form.put("checkIn", checkIn(checkIn)));
        proof.attest().ifPresent(every -> form.put("attest", Map.of("every", duration(every))));
        Promise promise = proof.promise();
        Map<String, Object> within = new LinkedHashMap<>();
        put(within, "answer", promise.answer().map(EndpointForm::duration));
        put(within, "acknowledge", promise.acknowledge().map(EndpointForm::duration));
        if (!within.isEmpty()) form.put("promise", within);
        if (proof.voice()) form.put("voice", true);
        Map<String, Object> tries = new LinkedHashMap<>();
        put(tries, "sms", proof.tries().sms().map(EndpointForm::duration));
        put(tries, "call", proof.tries().call().map(EndpointForm::duration));
        if (!tries.isEmpty()) form.put("probe", tries);
    }

    private static Map<String, Object> checkIn(CheckIn checkIn) {
        Map<String, Object> form = new LinkedHashMap<>();
        if (!checkIn.phones().isEmpty())
            form.put("phones", checkIn.phones().stream().map(Msisdn::e164).toList());
        form.put("every", duration(checkIn.every()));
        form.put("grace", duration(checkIn.grace()));
        put(form, "code", checkIn.code());
        return form;
    }

    private static void put(Map<String, Object> form, String key, Optional<String> text) {
        text.ifPresent(value -> form.put(key, value));
    }

    /** As files write one: in the largest unit that says it exactly. */
    static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0) return millis + "ms";
        long seconds = millis / 1000;
        if (seconds == 0 || seconds % 60 != 0) return seconds + "s";
        if (seconds % 3600 != 0) return seconds / 60 + "m";
        return seconds % 86_400 != 0 ? seconds / 3600 + "h" : seconds / 86_400 + "d";
    }
}
