package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.console.api.Desk.assertError;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

final class RecipientsResourceTest {
    private static final String ROOT = "/api/v1/recipients";
    private static final String AWA =
            """
            {"number":"+221771234501","language":"fr","place":"SN-SL","route":"atlantic",\
            "consent":"told us at the market, 3 November"}\
            """;

    @BothEngines
    @DisplayName("R10: a number goes in and never comes out")
    void aNumberGoesInAndNeverComesOut(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            HttpResponse<String> made = desk.send(cam, "POST", ROOT, AWA);
            assertThat(made.statusCode()).isEqualTo(201);
            String id = Desk.json(made).getString("id");
            assertThat(Desk.json(made).getString("handle")).isEqualTo("…01");
            HttpResponse<String> again =
                    desk.send(cam, "POST", ROOT, AWA.replace("\"fr\"", "\"wo\""));
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(Desk.json(again).getString("language")).isEqualTo("wo");
            HttpResponse<String> list = desk.get(ROOT, cam);
            HttpResponse<String> one = desk.get(ROOT + "/" + id, cam);
            assertThat(one.body()).isEqualTo(again.body());
            for (HttpResponse<String> each : List.of(made, again, list, one))
                assertThat(each.body()).contains("…01").doesNotContain("771234", "market");
            assertThat(String.join(" ", desk.audited()))
                    .contains("cam recipients.created recipients:" + id)
                    .doesNotContain("771234");
            assertError(
                    desk.get(ROOT, desk.token("awa", Role.LEAD)), 403, "role_insufficient", null);
        }
    }

    @BothEngines
    @DisplayName("R10, R16: nobody learns from a recipient whether their number ever called us")
    void nobodyLearnsWhoCalledUs(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            long caller =
                    store.write(tx -> {
                        long id = store.vault().subjectOf(tx, new Msisdn("+221771234501")).id();
                        return new Standings().optOut(tx, id, "word", store.clock().instant())
                                ? id
                                : 0;
                    });
            JsonObject known = Desk.json(desk.send(cam, "POST", ROOT, AWA));
            JsonObject stranger =
                    Desk.json(desk.send(cam, "POST", ROOT, AWA.replace("501\"", "502\"")));
            assertThat(known.getString("id")).isNotEqualTo("" + caller);
            for (JsonObject each : List.of(known, stranger)) {
                each.remove("id");
                each.remove("handle");
            }
            assertThat(known).isEqualTo(stranger);
        }
    }

    @BothEngines
    void whatIsWrongWithAContactIsNamedAndNotRepeated(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            HttpResponse<String> number =
                    desk.send(cam, "POST", ROOT, AWA.replace("+221771234501", "7712 or so"));
            assertError(number, 422, "field_invalid", "number");
            assertThat(number.body()).doesNotContain("7712");
            assertError(
                    desk.send(cam, "POST", ROOT, AWA.replace("consent", "assent")),
                    422,
                    "field_invalid",
                    "assent");
            assertError(
                    desk.send(
                            cam,
                            "POST",
                            ROOT,
                            AWA.replace("told us at the market, 3 November", "no")),
                    422,
                    "field_invalid",
                    "consent");
            assertThat(Desk.json(desk.get(ROOT, cam)).getJsonArray("items")).isEmpty();
        }
    }

    @BothEngines
    @DisplayName("R9, R18: who wishes to be gone is gone, and nobody at the desk brings them back")
    void whoWishesToBeGoneIsGone(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            String id = Desk.json(desk.send(cam, "POST", ROOT, AWA)).getString("id");
            String one = ROOT + "/" + id;
            assertThat(desk.send(cam, "DELETE", one, "").statusCode()).isEqualTo(204);
            assertThat(Desk.json(desk.get(one, cam)).getBoolean("active")).isFalse();
            assertError(desk.send(cam, "POST", ROOT, AWA), 409, "left", null);
            assertError(
                    desk.send(cam, "DELETE", one + "?erase=yes", ""),
                    400,
                    "value_unknown",
                    "erase");
            assertThat(desk.send(cam, "DELETE", one + "?erase=true", "").statusCode())
                    .isEqualTo(204);
            assertError(desk.get(one, cam), 404, "not_found", "id");
            assertError(desk.send(cam, "DELETE", one, ""), 404, "not_found", "id");
        }
    }

    @BothEngines
    @DisplayName("R10: an import tells of wrong lines without what stands there")
    void anImportTakesWhatIsRightAndTellsOfTheRest(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            String csv =
                    """
                    Number,Language,Consent
                    +221771234501,fr,form 1
                    77123x,fr,form 2
                    +221771234503,wo,form 3
                    """;
            HttpResponse<String> taken = imports(desk, cam, "text/csv", csv);
            JsonObject report = Desk.json(taken);
            assertThat(report.getInteger("lines")).isEqualTo(3);
            assertThat(report.getInteger("added")).isEqualTo(2);
            assertThat(report.getInteger("refused")).isEqualTo(1);
            JsonObject flaw = report.getJsonArray("flaws").getJsonObject(0);
            assertThat(flaw.getInteger("line")).isEqualTo(3);
            assertThat(flaw.getString("column")).isEqualTo("number");
            assertThat(taken.body()).doesNotContain("77123");
            assertThat(Desk.json(imports(desk, cam, "text/csv", csv)).getInteger("same"))
                    .isEqualTo(2);
            JsonObject page = Desk.json(desk.get(ROOT + "?limit=1", cam));
            assertThat(page.getString("next"))
                    .isEqualTo(page.getJsonArray("items").getJsonObject(0).getString("id"));
            assertThat(desk.audited()).contains("cam recipients.import recipients");
        }
    }

    @BothEngines
    void aFileThatCannotBeReadIsRefused(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String cam = desk.token("cam", Role.CAMPAIGNS);
            String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            assertError(
                    imports(desk, cam, xlsx, "PK\u0003\u0004 and no more"),
                    422,
                    "field_invalid",
                    null);
            assertError(imports(desk, cam, "text/csv", "a,b\n1,2\n"), 422, "field_invalid", null);
            assertError(
                    imports(desk, cam, "text/html", "x"),
                    415,
                    "media_type_unsupported",
                    "Content-Type");
        }
    }

    private static HttpResponse<String> imports(Desk desk, String token, String type, String body) {
        return desk.send(
                HttpRequest.newBuilder()
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type),
                "POST",
                ROOT + "/import",
                body);
    }
}
