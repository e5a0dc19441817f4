package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

/** A campaign in two countries and four languages, from its draft to its effect. */
class CampaignScenarioTest {
    private static final String KEEPER = "+221770000008";
    private static final String CAMPAIGN = "/api/v1/campaigns/two-shores";
    private static final String SENEGAL = "+2217712345";
    private static final String HAITI = "+509341234";

    private static final String SHORES =
            """
            { "campaign": "two-shores", "objective": "People know the number before they leave",
              "audience": { "languages": ["fr", "wo", "ht", "es"], "countries": ["SN", "HT"] },
              "requires": [{ "need": "hotline" }], "medium": "sms",
              "text": "campaign.dry-season", "window": { "from": "09:00", "to": "19:00" },
              "start": "2026-12-02T09:00", "holdout": "0%" }
            """;

    @BothEngines
    void aCampaignGoesFromDraftToEffectAndSpeaksOnlyWhereTheLineWorks(TestStore store) {
        try (Scenario fanal = on(store)) {
            Desk ami = Desk.of(fanal, "ami", Role.CAMPAIGNS);
            Desk ben = Desk.of(fanal, "ben", Role.CAMPAIGNS);
            contacts(ami);
            fanal.phone(SENEGAL + "03").texts("STOP");
            fanal.responder(KEEPER).replies("OK").gets("noté");
            approved(fanal, ami, ben);
            fanal.later(Duration.between(fanal.now(), Instant.parse("2026-12-02T08:50:00Z")));
            fanal.responder(KEEPER).replies("OK");
            fanal.allAside();
            assertThat(state(ami)).isEqualTo("scheduled");
            fanal.later(Duration.ofHours(1));
            fanal.allAside();
            assertThat(state(ami)).isEqualTo("running");
            assertThat(fanal.sentTo(SENEGAL + "01")).anyMatch(text -> text.contains("*384*96#"));
            assertThat(fanal.sentTo(SENEGAL + "02")).anyMatch(text -> text.contains("*384*96#"));
            assertThat(fanal.sentTo(SENEGAL + "03")).noneMatch(text -> text.contains("*384*96#"));
            // it is five in the morning in Haiti
            assertThat(fanal.sentTo(HAITI + "01")).isEmpty();
            dies(fanal, ami);
            returns(fanal, ami);
            ends(fanal, ami);
        }
    }

    /** The line stops before the window opens in Haiti: nobody there is written to. */
    private static void dies(Scenario fanal, Desk desk) {
        String until = fanal.now().plus(Duration.ofHours(6)).toString();
        desk.does("POST", "/api/v1/endpoints/line/maintenance", "{\"until\":\"" + until + "\"}");
        fanal.later(Duration.ofHours(5));
        fanal.allAside();
        assertThat(fanal.sentTo(HAITI + "01")).isEmpty();
        assertThat(fanal.sentTo(HAITI + "02")).isEmpty();
        JsonArray cells =
                new JsonObject(desk.get(CAMPAIGN + "/cells").body()).getJsonArray("items");
        assertThat(cells.stream().map(each -> ((JsonObject) each).getString("state")))
                .contains("paused");
    }

    /** It works again: after two passes its cells open, in both languages. */
    private static void returns(Scenario fanal, Desk desk) {
        fanal.later(Duration.ofMinutes(61));
        fanal.responder(KEEPER).replies("OK");
        fanal.later(Duration.ofMinutes(30));
        fanal.allAside();
        assertThat(fanal.sentTo(HAITI + "01")).anyMatch(text -> text.contains("Verifye"));
        assertThat(fanal.sentTo(HAITI + "02")).anyMatch(text -> text.contains("Compruebe"));
        assertThat(fanal.sentTo(HAITI + "01")).hasSize(1);
        assertThat(fanal.sentTo(SENEGAL + "01").stream().filter(t -> t.contains("*384*96#")))
                .hasSize(1);
        assertThat(state(desk)).isEqualTo("running");
    }

    private static void ends(Scenario fanal, Desk desk) {
        fanal.later(Duration.ofHours(74));
        fanal.allAside();
        assertThat(state(desk)).isEqualTo("finished");
        HttpResponse<String> effect = desk.get(CAMPAIGN + "/effect");
        assertThat(effect.statusCode()).as(effect.body()).isEqualTo(200);
        assertThat(effect.body()).contains("cannot tell").doesNotContain("771234", "34123401");
    }

    @BothEngines
    @DisplayName("R10: nobody who plans sees a number; who wrote a campaign does not approve it")
    void aSecondPersonApproves(TestStore store) {
        try (Scenario fanal = on(store)) {
            Desk ami = Desk.of(fanal, "ami", Role.CAMPAIGNS);
            contacts(ami);
            fanal.responder(KEEPER).replies("OK").gets("noté");
            ami.does("POST", "/api/v1/campaigns", SHORES);
            JsonObject preview = new JsonObject(ami.get(CAMPAIGN + "/preview").body());
            assertThat(preview.encode()).doesNotContain("771234", "34123401");
            ami.does("POST", CAMPAIGN + "/submit", "{\"revision\":1}");
            HttpResponse<String> own = ami.send("POST", CAMPAIGN + "/approve", "{\"revision\":1}");
            assertThat(own.statusCode()).isEqualTo(409);
            assertThat(own.body()).contains("somebody else must approve");
            fanal.allAside();
        }
    }

    @BothEngines
    void nothingIsSubmittedWhileTheLineWasNeverSeenToWork(TestStore store) {
        try (Scenario fanal = on(store)) {
            Desk ami = Desk.of(fanal, "ami", Role.CAMPAIGNS);
            contacts(ami);
            ami.does("POST", "/api/v1/campaigns", SHORES);
            HttpResponse<String> refused =
                    ami.send("POST", CAMPAIGN + "/submit", "{\"revision\":1}");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("works nowhere now");
        }
    }

    private static void approved(Scenario fanal, Desk ami, Desk ben) {
        ami.does("POST", "/api/v1/campaigns", SHORES);
        ami.does("POST", CAMPAIGN + "/submit", "{\"revision\":1}");
        ben.does("POST", CAMPAIGN + "/approve", "{\"revision\":1}");
        ami.does("POST", CAMPAIGN + "/schedule", "{\"revision\":1}");
        fanal.settle();
    }

    private static String state(Desk desk) {
        return new JsonObject(desk.get(CAMPAIGN).body()).getString("state");
    }

    /** One row of the five is wrong: it is told of, and the rest is in. */
    private static void contacts(Desk desk) {
        JsonObject report =
                desk.does(
                        "POST",
                        "/api/v1/recipients/import",
                        """
                        number,language,consent
                        %1$s01,fr,"said yes at the market, 2 November"
                        %1$s02,wo,"said yes at the market, 2 November"
                        %1$s03,fr,"said yes at the market, 2 November"
                        12345,fr,"said yes at the market, 2 November"
                        %2$s01,ht,"said yes at the border, 3 November"
                        %2$s02,es,"said yes at the border, 3 November"
                        """
                                .formatted(SENEGAL, HAITI));
        assertThat(report.encode()).doesNotContain("771234", "12345,");
        assertThat(report.getInteger("refused")).isEqualTo(1);
    }

    private static Scenario on(TestStore store) {
        Scenario fanal = Scenario.prepared(store);
        fanal.deployment()
                .edit(
                        "referrals.yaml",
                        text ->
                                text.replaceFirst(
                                        "languages: \\[fr, wo]", "languages: [fr, wo, ht, es]"));
        fanal.deployment()
                .edit(
                        "places.yaml",
                        text ->
                                text
                                        + "  - { id: HT, name: Haïti, country: HT, point: [19.0,"
                                        + " -72.4], timeZone: America/Port-au-Prince }\n");
        return fanal.start();
    }
}
