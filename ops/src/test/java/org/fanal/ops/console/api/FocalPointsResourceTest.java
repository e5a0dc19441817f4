package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

final class FocalPointsResourceTest {
    private static final String ROOT = "/api/v1/focalpoints";
    private static final String FATOU = Plans.FATOU;

    @BothEngines
    @DisplayName("R10: a focal point is added, shown, changed and taken out without their number")
    void aFocalPointIsKeptWithoutANumber(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            HttpResponse<String> made = desk.send(token, "PUT", ROOT + "/ndar-1", FATOU);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            String shown = desk.get(ROOT + "/ndar-1", token).body();
            assertThat(shown).contains("Fatou", "SN-SL").doesNotContain("7700000");
            String other = shown.replace("Fatou", "Fatou D.");
            assertThat(desk.send(token, "PUT", ROOT + "/ndar-1", other).body()).isEqualTo(other);
            assertThat(desk.get(ROOT, token).body()).contains(other).doesNotContain("7700000");
            assertThat(desk.send(token, "DELETE", ROOT + "/ndar-1", "").statusCode())
                    .isEqualTo(204);
            assertThat(desk.get(ROOT + "/ndar-1", token).statusCode()).isEqualTo(404);
        }
    }

    @BothEngines
    void whatIsWrongIsNamedAndNeverRepeated(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            wrong(desk, token, "ndar-1", FATOU.replace("SN-SL", "SN-XX"), "place");
            wrong(desk, token, "ndar-1", FATOU.replace("atlantic", "gulf"), "route");
            wrong(desk, token, "ndar-1", FATOU.replace("\"fr\"", "\"zz\""), "languages");
            wrong(desk, token, "ndar-1", FATOU.replace("+22177", "77"), "phone");
            wrong(desk, token, "ndar-1", FATOU.replaceFirst("\"phone\":[^,]*,", ""), "phone");
            wrong(desk, token, "x221770000077", FATOU, null);
        }
    }

    @BothEngines
    void aPhoneIsThatOfOneAlone(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            String one = "{\"id\":\"ndar-1\"," + FATOU.substring(1);
            assertThat(desk.send(token, "POST", ROOT, one).statusCode()).isEqualTo(201);
            assertThat(desk.send(token, "POST", ROOT, one).statusCode()).isEqualTo(409);
            HttpResponse<String> taken = desk.send(token, "PUT", ROOT + "/ndar-2", FATOU);
            assertThat(taken.statusCode()).isEqualTo(409);
            assertThat(taken.body()).contains("phone_taken").doesNotContain("7700000");
        }
    }

    @BothEngines
    @DisplayName("R20: who only reads changes nothing, and each view of a person is in the audit")
    void whoOnlyReadsChangesNothing(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String auditor = desk.token("aud", Role.AUDITOR);
            assertThat(desk.send(auditor, "PUT", ROOT + "/ndar-1", FATOU).statusCode())
                    .isEqualTo(403);
            String token = desk.token("cam", Role.CAMPAIGNS);
            var _ = desk.send(token, "PUT", ROOT + "/ndar-1", FATOU);
            assertThat(desk.get(ROOT + "/ndar-1", auditor).statusCode()).isEqualTo(200);
            assertThat(desk.get(ROOT, desk.token("wor", Role.WORKER)).statusCode()).isEqualTo(403);
            assertThat(
                            store.<Long>read(tx ->
                                    tx.one(
                                                    "select count(*) as n from audit where what ="
                                                            + " 'focalpoints.viewed'",
                                                    row -> row.number("n"))
                                            .orElseThrow()))
                    .isEqualTo(1);
        }
    }

    private static void wrong(
            Desk desk, String token, String id, String body, @Nullable String param) {
        HttpResponse<String> answer = desk.send(token, "PUT", ROOT + "/" + id, body);
        JsonObject error = Desk.json(answer).getJsonObject("error");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(error.getString("param")).isEqualTo(param);
        assertThat(answer.body()).doesNotContain("7700000");
    }
}
