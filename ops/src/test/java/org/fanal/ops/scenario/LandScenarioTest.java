package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;

/** What is made by the API counts at once, for all that comes after it. */
class LandScenarioTest {
    private static final String READER = "+221771234501";
    private static final String CAMPAIGN = "/api/v1/campaigns/lagos";
    private static final String LAGOS =
            """
            { "id": "NG-LA", "name": "Lagos", "names": ["Eko"], "country": "NG",
              "point": [6.5, 3.4], "timeZone": "Africa/Lagos" }
            """;
    private static final String COVERS = "\"places\": [\"NG-LA\"], \"routes\": [\"gulf\"]";
    private static final String ROUTE =
            """
            { "id": "gulf", "name": "Gulf", "waypoints": [
              { "place": "NG-LA", "stage": "destination" }] }
            """;
    private static final String LINE =
            """
            { "id": "lagos-line", "name": "Lagos line", "needs": ["hotline"],
              "covers": { %s }, "languages": ["fr"],
              "hours": "24/7", "contact": { "ussd": "*384*96#", "sms": "21512" } }
            """
                    .formatted(COVERS);
    private static final String READERS =
            """
            number,language,consent,route,stage,place
            %s,fr,"said yes at the market, 2 November",gulf,destination,NG-LA
            """
                    .formatted(READER);

    @BothEngines
    void aPlaceARouteAnEndpointAndACampaignFollowEachOtherWithoutAWait(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk ami = Desk.of(fanal, "ami", Role.CAMPAIGNS);
            Desk ben = Desk.of(fanal, "ben", Role.CAMPAIGNS);
            ami.does("POST", "/api/v1/places", LAGOS);
            ami.does("POST", "/api/v1/routes", ROUTE);
            ami.does("POST", "/api/v1/endpoints", LINE);
            ben.does("POST", "/api/v1/endpoints/lagos-line/attest", "{}");
            JsonObject report = ami.does("POST", "/api/v1/recipients/import", READERS);
            assertThat(report.getInteger("added")).as(report.encode()).isEqualTo(1);
            ami.does("POST", "/api/v1/campaigns", campaign("lagos", "gulf"));
            ami.does("POST", CAMPAIGN + "/submit", "{\"revision\":1}");
            ben.does("POST", CAMPAIGN + "/approve", "{\"revision\":1}");
            ami.does("POST", CAMPAIGN + "/schedule", "{\"revision\":1}");
            // nine in Lagos is eight in Dakar, where the number is from
            fanal.later(Duration.between(fanal.now(), Instant.parse("2026-12-02T07:55:00Z")));
            assertThat(fanal.sentTo(READER)).isEmpty();
            fanal.later(Duration.ofMinutes(30));
            assertThat(fanal.sentTo(READER)).hasSize(1);
            fanal.allAside();
        }
    }

    @BothEngines
    void aCampaignMayNameACorridorThatWasAddedJustNow(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk ami = Desk.of(fanal, "ami", Role.CAMPAIGNS);
            JsonObject added = ami.does("POST", "/api/v1/routes/corridors", "{}");
            String route = added.getJsonArray("items").getJsonObject(0).getString("id");
            ami.does("POST", "/api/v1/campaigns", campaign("ahead", route));
        }
    }

    /** The way of a caller who is asked where they are: the answer names what is near. */
    @BothEngines
    void aCallerAtAPlaceAddedJustNowIsNamedWhatWorksThere(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk ami = Desk.of(fanal, "ami", Role.CAMPAIGNS);
            ami.does("POST", "/api/v1/endpoints", LINE.replace(COVERS, "\"places\": [\"SN\"]"));
            Desk.of(fanal, "ben", Role.CAMPAIGNS)
                    .does("POST", "/api/v1/endpoints/lagos-line/attest", "{}");
            fanal.settle();
            ami.does(
                    "POST",
                    "/api/v1/places",
                    LAGOS.replace("\"country\"", "\"within\": \"SN\", \"country\""));
            fanal.phone(READER)
                    .dials()
                    .presses("1", "1", "1", "30", "2", "Eko", "00", "2")
                    .sees("*384*96#");
            fanal.staffAside();
        }
    }

    private static String campaign(String id, String route) {
        return """
        { "campaign": "%s", "objective": "People know the number",
          "audience": { "route": "%s", "stages": ["destination"], "languages": ["fr"] },
          "requires": [{ "need": "hotline" }], "medium": "sms",
          "text": "campaign.dry-season", "window": { "from": "09:00", "to": "19:00" },
          "start": "2026-12-02T09:00", "holdout": "0%%" }
        """
                .formatted(id, route);
    }
}
