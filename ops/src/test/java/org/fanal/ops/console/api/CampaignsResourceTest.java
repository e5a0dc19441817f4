package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.console.api.Desk.assertError;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

final class CampaignsResourceTest {
    private static final String ROOT = "/api/v1/campaigns";
    private static final String ONE = ROOT + "/dry-season";
    private static final String FIRST = "{\"revision\":1}";
    private static final String STRANGER = "+221771234501";

    @BothEngines
    void aSecondPersonApprovesAndAPersonSchedules(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            String sira = desk.token("sira", Role.CAMPAIGNS);
            String awa = desk.token("awa", Role.LEAD);
            working(desk, cam);
            JsonObject made = Desk.json(desk.send(cam, "POST", ROOT, Plans.SEASON));
            assertThat(made.getString("state")).isEqualTo("draft");
            assertThat(made.getInteger("revision")).isEqualTo(1);
            assertError(desk.send(cam, "POST", ROOT, Plans.SEASON), 409, "id_taken", "campaign");
            assertError(step(desk, cam, "submit", "{}"), 422, "field_invalid", "revision");
            assertState(step(desk, cam, "submit", FIRST), "review");
            assertError(step(desk, cam, "approve", FIRST), 409, "same_person", null);
            assertError(step(desk, awa, "approve", FIRST), 403, "role_insufficient", null);
            assertError(step(desk, sira, "approve", "{\"revision\":2}"), 409, "revision", null);
            assertState(step(desk, sira, "approve", FIRST), "approved");
            assertState(step(desk, cam, "schedule", FIRST), "scheduled");
            JsonArray changes =
                    Desk.json(desk.get(ONE + "/changes?cursor=1", awa)).getJsonArray("items");
            assertThat(changes.stream().map(each -> ((JsonObject) each).getString("to")))
                    .containsExactly("review", "approved", "scheduled");
            assertThat(changes.getJsonObject(1).getString("who")).isEqualTo("sira");
        }
    }

    @BothEngines
    void aPersonTakesItBackAndEndsItWithAReason(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            working(desk, cam);
            var _ = desk.send(cam, "POST", ROOT, Plans.SEASON);
            assertError(step(desk, cam, "pause", "{}"), 409, "state", null);
            var _ = step(desk, cam, "submit", FIRST);
            JsonObject back = Desk.json(step(desk, cam, "withdraw", "{\"reason\":\"not yet\"}"));
            assertThat(back.getString("state")).isEqualTo("draft");
            assertThat(back.getString("reason")).isEqualTo("not yet");
            String long301 = "{\"reason\":\"" + "x".repeat(301) + "\"}";
            assertError(step(desk, cam, "cancel", long301), 422, "field_invalid", "reason");
            assertState(step(desk, cam, "cancel", "{}"), "cancelled");
            assertThat(list(desk, cam, "?state=draft")).isEmpty();
            assertThat(list(desk, cam, "?state=cancelled")).hasSize(1);
            assertError(
                    desk.send(cam, "POST", ROOT + "/none/cancel", "{}"), 404, "not_found", "id");
        }
    }

    @BothEngines
    void whatWouldDoHarmIsNotSubmitted(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            var _ = desk.send(cam, "POST", "/api/v1/endpoints", Plans.LINE);
            var _ = desk.send(cam, "POST", ROOT, Plans.SEASON);
            HttpResponse<String> refused = step(desk, cam, "submit", FIRST);
            assertError(refused, 409, "blocked", null);
            assertThat(refused.body()).contains("works nowhere now");
            String wrong = Plans.SEASON.replace("atlantic", "pacific");
            assertError(
                    desk.send(cam, "POST", ROOT, wrong), 422, "field_invalid", "audience.route");
        }
    }

    @BothEngines
    void anEditNeedsTheRevisionThatWasSeen(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            var _ = desk.send(cam, "POST", ROOT, Plans.SEASON);
            String shown = desk.get(ONE, cam).body().replace("the number", "our number");
            JsonObject edited = Desk.json(desk.send(cam, "PUT", ONE, shown));
            assertThat(edited.getString("objective")).isEqualTo("People know our number");
            assertThat(edited.getInteger("revision")).isEqualTo(2);
            assertError(desk.send(cam, "PUT", ONE, shown), 409, "revision", "revision");
            assertError(desk.send(cam, "PUT", ONE, Plans.SEASON), 422, "field_invalid", "revision");
            String other = shown.replace("\"campaign\":\"dry", "\"campaign\":\"wet");
            assertError(desk.send(cam, "PUT", ONE, other), 422, "field_invalid", "campaign");
            HttpResponse<String> yaml =
                    desk.send(
                            HttpRequest.newBuilder()
                                    .header("Authorization", "Bearer " + cam)
                                    .header("Accept", "application/yaml"),
                            "GET",
                            ONE);
            assertThat(yaml.body()).contains("campaign: \"dry-season\"");
        }
    }

    @BothEngines
    @DisplayName("R10: a test goes to staff alone, and no answer has the number")
    void aTestGoesToStaffAlone(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            var _ = desk.send(cam, "POST", ROOT, Plans.SEASON);
            String form = "{\"phone\":\"%s\",\"language\":\"fr\"}";
            HttpResponse<String> refused = step(desk, cam, "test", form.formatted(STRANGER));
            assertError(refused, 422, "field_invalid", "phone");
            assertThat(refused.body()).doesNotContain(STRANGER);
            HttpResponse<String> sent = step(desk, cam, "test", form.formatted(Plans.DRILL));
            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(Desk.json(sent).getString("message")).matches("[0-9]+");
            assertThat(Desk.json(desk.get(ONE + "/preview", cam)).getInteger("audience")).isNull();
        }
    }

    @BothEngines
    void aCellThatWaitsForAPersonIsOpenedWhereItWorks(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            var _ = desk.send(cam, "POST", "/api/v1/endpoints", Plans.LINE);
            var _ = desk.send(cam, "POST", ROOT, Plans.SEASON);
            Plans.shut(desk);
            String cell = "{\"place\":\"SN-SL\",\"language\":\"fr\"}";
            JsonObject seen =
                    Desk.json(desk.get(ONE + "/cells", cam)).getJsonArray("items").getJsonObject(0);
            assertThat(seen.getString("state")).isEqualTo("paused");
            assertThat(seen.getString("reason")).isEqualTo("hotline:down");
            assertThat(seen.getBoolean("needsPerson")).isTrue();
            assertError(step(desk, cam, "confirm", cell), 409, "not_open", null);
            String none = cell.replace("SN-SL", "SN");
            assertError(step(desk, cam, "confirm", none), 422, "field_invalid", "place");
            var _ = Plans.stands(desk);
            assertThat(Desk.json(step(desk, cam, "confirm", cell)).getString("state"))
                    .isEqualTo("open");
            assertThat(step(desk, cam, "settle", "{}").body()).isEqualTo("{\"settled\":0}");
        }
    }

    @BothEngines
    @DisplayName("R21: the effect shows no count below 11")
    void theEffectShowsNoSmallCount(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            var _ = desk.send(cam, "POST", ROOT, Plans.SEASON);
            var _ = step(desk, cam, "codes", code("radio", "7"));
            for (int contacts : new int[] {10, 1}) {
                told(desk, contacts);
                JsonObject heard = figure(desk, cam, "heard");
                boolean shown = contacts == 1;
                assertThat(heard.getJsonObject("numbers").getDouble("told"))
                        .isEqualTo(shown ? Double.valueOf(11) : null);
                assertThat(heard.getString("sentence")).doesNotContain("10");
            }
            assertError(desk.get(ROOT + "/none/effect", cam), 404, "not_found", "id");
        }
    }

    @BothEngines
    void codesArePutShownAndTakenOut(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            var _ = desk.send(cam, "POST", ROOT, Plans.SEASON);
            var _ = desk.send(cam, "POST", ROOT, Plans.SEASON.replace("dry", "wet"));
            String radio = code("radio", "7");
            assertThat(step(desk, cam, "codes", radio).body())
                    .isEqualTo(
                            "{\"id\":\"radio\",\"kind\":\"suffix\",\"channel\":\"at\",\"value\":\"7\",\"what\":\"Radio"
                                    + " Teranga\",\"optOut\":false}");
            assertThat(desk.get(ONE + "/codes", cam).body()).contains("Radio Teranga");
            String wet = ROOT + "/wet-season/codes";
            assertError(desk.send(cam, "POST", wet, radio), 409, "id_taken", "id");
            assertError(
                    desk.send(cam, "POST", wet, code("poster", "7")), 409, "code_taken", "value");
            assertError(
                    step(desk, cam, "codes", code("radio", "x")), 422, "field_invalid", "value");
            String channel = radio.replace("\"at\"", "\"none\"");
            assertError(step(desk, cam, "codes", channel), 422, "field_invalid", "channel");
            assertError(desk.send(cam, "DELETE", wet + "?code=radio", ""), 404, "not_found", "id");
            assertError(
                    desk.send(cam, "DELETE", ONE + "/codes", ""), 400, "parameter_missing", "code");
            assertThat(desk.send(cam, "DELETE", ONE + "/codes?code=radio", "").statusCode())
                    .isEqualTo(204);
            assertThat(Desk.json(desk.get(ONE + "/codes", cam)).getJsonArray("items")).isEmpty();
            assertThat(desk.audited())
                    .contains(
                            "cam campaigns.codes campaigns:dry-season/radio",
                            "cam campaigns.codes.removed campaigns:dry-season/radio");
        }
    }

    private static String code(String id, String value) {
        return "{\"id\":\"%s\",\"kind\":\"suffix\",\"channel\":\"at\",\"value\":\"%s\",\"what\":\"Radio Teranga\"}"
                .formatted(id, value);
    }

    private static void told(Desk desk, int callers) {
        desk.store.write(tx ->
                tx.update(
                        "insert into code_count (code, day, contacts, answered, referred, told)"
                                + " values ('radio', ?, 0, 0, 0, ?)",
                        callers,
                        callers));
    }

    private static JsonObject figure(Desk desk, String token, String name) {
        return Desk.json(desk.get(ONE + "/effect", token)).getJsonArray("figures").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The line that campaigns of these tests speak of is there, and somebody stands for it. */
    private static void working(Desk desk, String token) {
        var _ = desk.send(token, "POST", "/api/v1/endpoints", Plans.LINE);
        assertState(Plans.stands(desk), "up");
    }

    private static List<?> list(Desk desk, String token, String query) {
        return Desk.json(desk.get(ROOT + query, token)).getJsonArray("items").getList();
    }

    private static HttpResponse<String> step(Desk desk, String token, String name, String json) {
        return desk.send(token, "POST", ONE + "/" + name, json);
    }

    private static void assertState(HttpResponse<String> response, String state) {
        assertThat(Desk.json(response).getString("state")).as(response.body()).isEqualTo(state);
    }
}
