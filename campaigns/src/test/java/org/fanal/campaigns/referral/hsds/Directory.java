package org.fanal.campaigns.referral.hsds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.EndpointReader;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;
import tools.jackson.databind.json.JsonMapper;

/** Directories made by chance, all keys of a card among them. */
final class Directory {
    private static final JsonMapper JSON = new JsonMapper();
    private final Random random;

    Directory(Random random) {
        this.random = random;
    }

    List<Endpoint> endpoints(int count) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < count; i++) endpoints.add(card(JSON.writeValueAsString(form("e" + i))));
        return endpoints;
    }

    static Endpoint shelter() {
        return card(
                """
                { id: shelter-dakar, name: "Maison d'accueil", needs: [shelter],
                  covers: { places: [SN] }, languages: [fr, wo], hours: "24/7", capacity: 12,
                  contact: { phone: "+221338000000", address: "12 rue cachée" },
                  confidential: true,
                  checkIn: { phones: ["+221770000009"], every: 12h, grace: 2h } }
                """);
    }

    private static Endpoint card(String yaml) {
        Problems problems = new Problems();
        Endpoint card =
                YamlFile.read("a card", yaml.replace("\n", " "), problems)
                        .flatMap(node -> Fields.of(node, "a card", problems))
                        .map(EndpointReader.trusting(problems)::read)
                        .orElseThrow();
        if (problems.stop()) throw new AssertionError(problems.sorted());
        return card;
    }

    private Map<String, Object> form(String id) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", id);
        form.put("name", one("Ligne verte", "Maison d'accueil", "بيت \"الأمان\"", "Kay \\ lapè"));
        form.put("needs", some("hotline", "shelter", "police", "child-protection"));
        form.put(
                "covers",
                random.nextInt(3) == 0
                        ? "everywhere"
                        : Map.of("places", some("SN", "SN-DK"), "routes", some("atlantic")));
        form.put("languages", some("fr", "wo", "pt-BR"));
        form.put("hours", one("24/7", "Mo-Fr 08:00-18:00", "Mo,We 22:00-02:00; Su off"));
        form.put("timeZone", one("Africa/Dakar", "UTC"));
        form.put("contact", contact());
        if (random.nextBoolean()) form.put("confidential", true);
        if (random.nextBoolean()) form.put("eligibility", one("women", "anybody, at any hour"));
        if (random.nextBoolean())
            form.put("ages", Map.of("from", 12, "to", 12 + random.nextInt(80)));
        if (random.nextBoolean()) form.put("capacity", random.nextInt(90));
        if (random.nextBoolean())
            form.put(
                    "checkIn",
                    Map.of(
                            "phones",
                            List.of("+221770000009"),
                            "every",
                            "12h",
                            "grace",
                            "2h",
                            "code",
                            "88"));
        if (random.nextBoolean()) form.put("attest", Map.of("every", "30d"));
        if (random.nextBoolean())
            form.put("promise", Map.of("answer", "60s", "acknowledge", "24h"));
        if (random.nextBoolean()) form.put("voice", true);
        return form;
    }

    private Map<String, Object> contact() {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("phone", "+22133800000" + random.nextInt(10));
        if (random.nextBoolean()) contact.put("sms", "21512");
        if (random.nextBoolean()) contact.put("ussd", "*384*96#");
        if (random.nextBoolean()) contact.put("web", one("https://example.org/a", "example.org"));
        if (random.nextBoolean()) contact.put("email", one("a@example.org", "the desk"));
        if (random.nextBoolean()) contact.put("address", one("12 rue X, Dakar", "behind the port"));
        return contact;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private List<String> some(String... of) {
        List<String> some = new ArrayList<>();
        for (String each : of) if (random.nextBoolean()) some.add(each);
        return some.isEmpty() ? List.of(of[0]) : some;
    }
}
