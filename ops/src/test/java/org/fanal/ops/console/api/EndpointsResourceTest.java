package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.console.api.Desk.assertError;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

final class EndpointsResourceTest {
    private static final String ROOT = "/api/v1/endpoints";
    private static final String SHELTER =
            """
            {"id":"shelter-dakar","name":"Maison","needs":["shelter"],\
            "covers":{"places":["SN"]},"languages":["fr"],"hours":"24/7",\
            "contact":{"phone":"+221338000000","address":"12 rue cachée"},"confidential":true,\
            "checkIn":{"phones":["+221770000009"],"every":"12h","grace":"2h"}}\
            """;

    @BothEngines
    @DisplayName("R22, R10: where a confidential one is and who keeps it stays with those who may")
    void aConfidentialOneShowsItsAddressToThoseAloneWhoMayEditIt(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            String awa = desk.token("awa", Role.WORKER);
            HttpResponse<String> made = desk.send(cam, "POST", ROOT, SHELTER);
            assertThat(made.statusCode()).isEqualTo(201);
            String one = ROOT + "/shelter-dakar";
            for (String path : List.of(ROOT, one)) {
                assertThat(desk.get(path, awa).body()).contains("Maison").doesNotContain("cachée");
                assertThat(desk.get(path, cam).body()).contains("cachée");
            }
            String renamed = desk.get(one, cam).body().replace("Maison", "Foyer");
            HttpResponse<String> written = desk.send(cam, "PUT", one, renamed);
            assertThat(written.body()).contains("Foyer", "cachée", "\"keepers\":[\"…09\"]");
            for (String body : List.of(made.body(), renamed, written.body()))
                assertThat(body).doesNotContain("770000009");
        }
    }

    @BothEngines
    void whoeverLooksSaysWhetherItWorks(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            String awa = desk.token("awa", Role.LEAD);
            String worker = desk.token("moussa", Role.WORKER);
            var _ = desk.send(cam, "POST", ROOT, Plans.LINE);
            assertError(step(desk, worker, "up", "{}"), 403, "role_insufficient", null);
            assertState(step(desk, awa, "attest", "{\"lasts\":\"10d\"}"), "up");
            assertError(
                    step(desk, awa, "attest", "{\"lasts\":\"x\"}"), 422, "field_invalid", "lasts");
            String end = "{\"until\":\"%s\"}";
            String soon = Json.instant(store.clock().instant().plusSeconds(3600));
            String past = Json.instant(store.clock().instant().minusSeconds(1));
            assertError(step(desk, awa, "maintenance", "{}"), 422, "field_invalid", "until");
            assertError(
                    step(desk, awa, "maintenance", end.formatted(past)),
                    422,
                    "field_invalid",
                    "until");
            JsonObject shut = Desk.json(step(desk, awa, "maintenance", end.formatted(soon)));
            assertThat(shut.getString("state")).isEqualTo("maintenance");
            assertThat(shut.getString("until")).isEqualTo(soon);
            assertState(step(desk, awa, "maintenance", "{\"over\":true}"), "up");
            assertState(step(desk, awa, "up", "{}"), "up");
            assertError(desk.send(awa, "POST", ROOT + "/none/up", "{}"), 404, "not_found", "id");
        }
    }

    @BothEngines
    void itsChangesAreReadPageByPage(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            var _ = desk.send(desk.token("sira", Role.CAMPAIGNS), "POST", ROOT, Plans.LINE);
            var _ = step(desk, cam, "attest", "{}");
            String soon = Json.instant(store.clock().instant().plusSeconds(3600));
            var _ = step(desk, cam, "maintenance", "{\"until\":\"" + soon + "\"}");
            JsonObject first = Desk.json(desk.get(ROOT + "/line/changes?limit=1", cam));
            assertThat(change(first)).isEqualTo("up maintenance cam");
            JsonObject next =
                    Desk.json(
                            desk.get(
                                    ROOT
                                            + "/line/changes?limit=1&cursor="
                                            + first.getString("next"),
                                    cam));
            assertThat(change(next)).isEqualTo("unverified up cam");
            assertThat(next.getString("next")).isNull();
            assertError(
                    desk.get(ROOT + "/line/changes?cursor=x", cam),
                    400,
                    "cursor_invalid",
                    "cursor");
        }
    }

    @BothEngines
    void whatIsWrongIsNamedAndAnEditInBetweenIsNotLost(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            var _ = desk.send(cam, "POST", ROOT, Plans.LINE);
            assertError(desk.send(cam, "POST", ROOT, Plans.LINE), 409, "id_taken", "id");
            String place = SHELTER.replace("[\"SN\"]", "[\"XX\"]");
            assertError(desk.send(cam, "POST", ROOT, place), 422, "field_invalid", "covers.places");
            String shown = desk.get(ROOT + "/line", cam).body();
            assertThat(desk.send(cam, "PUT", ROOT + "/line", shown).statusCode()).isEqualTo(200);
            assertError(desk.send(cam, "PUT", ROOT + "/line", shown), 409, "revision", "revision");
            assertError(desk.send(cam, "PUT", ROOT + "/line", SHELTER), 422, "field_invalid", "id");
        }
    }

    @BothEngines
    void theyAreFoundByNeedAndState(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            var _ = desk.send(cam, "POST", ROOT, Plans.LINE);
            var _ = desk.send(cam, "POST", ROOT, SHELTER);
            assertError(step(desk, cam, "attest", "{}"), 409, "own_edit", null);
            assertError(step(desk, cam, "up", "{}"), 409, "own_edit", null);
            var _ = step(desk, desk.token("sira", Role.LEAD), "attest", "{}");
            assertThat(ids(desk, cam, "?state=up")).isEqualTo("line");
            assertThat(ids(desk, cam, "?need=shelter")).isEqualTo("shelter-dakar");
            assertThat(ids(desk, cam, "?need=shelter&state=up")).isEmpty();
            assertThat(ids(desk, cam, "?limit=1&cursor=line")).isEqualTo("shelter-dakar");
        }
    }

    private static String ids(Desk desk, String token, String query) {
        JsonArray items = Desk.json(desk.get(ROOT + query, token)).getJsonArray("items");
        return String.join(
                " ", items.stream().map(each -> ((JsonObject) each).getString("id")).toList());
    }

    private static String change(JsonObject page) {
        JsonObject change = page.getJsonArray("items").getJsonObject(0);
        return String.join(
                " ", change.getString("from"), change.getString("to"), change.getString("who"));
    }

    private static HttpResponse<String> step(Desk desk, String token, String name, String json) {
        return desk.send(token, "POST", ROOT + "/line/" + name, json);
    }

    private static void assertState(HttpResponse<String> response, String state) {
        assertThat(Desk.json(response).getString("state")).as(response.body()).isEqualTo(state);
    }
}
