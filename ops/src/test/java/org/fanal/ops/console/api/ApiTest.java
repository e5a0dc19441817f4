package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Audit;
import org.fanal.ops.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

final class ApiTest {

    @BothEngines
    void aCaseIsShownToTheLetter(TestStore store) {
        try (Desk desk = new Desk(store)) {
            desk.open(1, "K7F3", "CRITICAL");
            HttpResponse<String> one = desk.get("/api/v1/cases/1", desk.token("awa", Role.LEAD));
            assertThat(one.statusCode()).isEqualTo(200);
            assertThat(one.headers().firstValue("content-type"))
                    .contains("application/json; charset=utf-8");
            assertThat(one.body())
                    .isEqualTo(
                            "{\"id\":\"1\",\"code\":\"K7F3\",\"status\":\"open\",\"urgency\":"
                                    + "\"critical\",\"form\":\"held\",\"place\":\"SN-DK\","
                                    + "\"partial\":false,\"drill\":false,"
                                    + "\"openedAt\":\"2026-11-03T10:00:00.000Z\",\"alerts\":["
                                    + "{\"code\":\"K7F3\",\"state\":\"ringing\",\"takenBy\":null,"
                                    + "\"step\":2}]}");
        }
    }

    @BothEngines
    void anAlertIsShownToTheLetter(TestStore store) {
        try (Desk desk = new Desk(store)) {
            desk.open(1, "K7F3", "CRITICAL");
            HttpResponse<String> one =
                    desk.get("/api/v1/alerts/1001", desk.token("awa", Role.RESPONDER));
            assertThat(one.body())
                    .isEqualTo(
                            "{\"id\":\"1001\",\"code\":\"K7F3\",\"caseId\":\"1\",\"state\":"
                                    + "\"ringing\",\"urgency\":\"critical\",\"place\":\"SN-DK\","
                                    + "\"team\":\"dakar\",\"takenBy\":null,\"step\":2,"
                                    + "\"openedAt\":\"2026-11-03T10:00:00.000Z\",\"takenAt\":null,"
                                    + "\"closedAt\":null,\"outcome\":null}");
        }
    }

    @BothEngines
    void aMessageIsShownWithoutNumberAndWord(TestStore store) {
        try (Desk desk = new Desk(store)) {
            desk.queue(5);
            HttpResponse<String> one =
                    desk.get("/api/v1/messages/5", desk.token("awa", Role.CAMPAIGNS));
            assertThat(one.body())
                    .isEqualTo(
                            "{\"id\":\"5\",\"class\":\"alert\",\"medium\":\"sms\",\"channel\":"
                                    + "\"at-sn\",\"state\":\"queued\",\"reason\":null,"
                                    + "\"createdAt\":\"2026-11-03T10:00:00.000Z\",\"sentAt\":null,"
                                    + "\"deliveredAt\":null}");
        }
    }

    @BothEngines
    void aListIsReadPageByPageAndNothingIsMissedOrTwice(TestStore store) {
        try (Desk desk = new Desk(store)) {
            for (int i = 1; i <= 7; i++) desk.open(i, "K" + i, "HIGH");
            for (int i = 1; i <= 7; i++) desk.queue(i);
            String token = desk.token("awa", Role.LEAD);
            assertThat(ids(desk, "/api/v1/cases?limit=3", token))
                    .containsExactly("7", "6", "5", "4", "3", "2", "1");
            assertThat(ids(desk, "/api/v1/alerts?limit=2&state=ringing", token))
                    .containsExactly("1007", "1006", "1005", "1004", "1003", "1002", "1001");
            assertThat(ids(desk, "/api/v1/messages?limit=7", token)).hasSize(7);
        }
    }

    @BothEngines
    void aListIsFiltered(TestStore store) {
        try (Desk desk = new Desk(store)) {
            desk.open(1, "K1", "HIGH");
            desk.open(2, "K2", "CRITICAL");
            String token = desk.token("awa", Role.LEAD);
            assertThat(ids(desk, "/api/v1/cases?urgency=critical&status=open", token))
                    .containsExactly("2");
            assertThat(ids(desk, "/api/v1/cases?status=closed", token)).isEmpty();
            assertThat(ids(desk, "/api/v1/alerts?state=taken", token)).isEmpty();
        }
    }

    @BothEngines
    void whatIsWrongIsNamed(TestStore store) {
        try (Desk desk = new Desk(store)) {
            String token = desk.token("awa", Role.LEAD);
            assertError(desk.get("/api/v1/cases?limit=0", token), 400, "limit_invalid", "limit");
            assertError(desk.get("/api/v1/cases?limit=201", token), 400, "limit_invalid", "limit");
            assertError(desk.get("/api/v1/cases?limit=x", token), 400, "limit_invalid", "limit");
            assertError(desk.get("/api/v1/cases?cursor=x", token), 400, "cursor_invalid", "cursor");
            assertError(
                    desk.get("/api/v1/messages?cursor=x", token), 400, "cursor_invalid", "cursor");
            assertError(
                    desk.get("/api/v1/cases?state=open", token), 400, "parameter_unknown", "state");
            assertError(desk.get("/api/v1/cases?status=x", token), 400, "value_unknown", "status");
            assertError(
                    desk.get("/api/v1/cases?limit=1&limit=2", token),
                    400,
                    "parameter_repeated",
                    "limit");
            assertError(desk.get("/api/v1/cases/7", token), 404, "not_found", "id");
            assertError(desk.get("/api/v1/cases/x", token), 404, "not_found", "id");
            assertError(desk.get("/api/v1/none", token), 404, "not_found", null);
            assertError(
                    desk.send(HttpRequest.newBuilder(), "POST", "/api/v1/cases"),
                    405,
                    "method_not_allowed",
                    null);
        }
    }

    @BothEngines
    void withoutATokenThatHoldsNothingIsShown(TestStore store) {
        try (Desk desk = new Desk(store)) {
            String token = desk.token("awa", Role.LEAD);
            assertError(desk.get("/api/v1/cases"), 401, "token_invalid", null);
            assertError(desk.get("/api/v1/cases", "x"), 401, "token_invalid", null);
            assertError(desk.get("/api/v1/cases", "x".repeat(999)), 401, "token_invalid", null);
            assertThat(desk.get("/api/v1/cases").headers().firstValue("www-authenticate"))
                    .contains("Bearer realm=\"fanal\"");
            assertThat(desk.get("/api/v1/cases", token).statusCode()).isEqualTo(200);
            assertThat(desk.disable("awa")).isTrue();
            assertError(desk.get("/api/v1/cases", token), 401, "token_invalid", null);
        }
    }

    @BothEngines
    @DisplayName("R20: a role sees what its work needs and no more")
    void aRoleSeesWhatItsWorkNeeds(TestStore store) {
        try (Desk desk = new Desk(store)) {
            String analyst = desk.token("ana", Role.ANALYST);
            String campaigns = desk.token("cam", Role.CAMPAIGNS);
            String responder = desk.token("res", Role.RESPONDER);
            assertError(desk.get("/api/v1/cases", analyst), 403, "role_insufficient", null);
            assertError(desk.get("/api/v1/messages", analyst), 403, "role_insufficient", null);
            assertError(desk.get("/api/v1/alerts", campaigns), 403, "role_insufficient", null);
            assertError(desk.get("/api/v1/messages", responder), 403, "role_insufficient", null);
            assertThat(desk.get("/api/v1/messages", campaigns).statusCode()).isEqualTo(200);
            assertThat(desk.get("/api/v1/cases", responder).statusCode()).isEqualTo(200);
        }
    }

    @BothEngines
    @DisplayName("R17: a case is not there for those it excludes, nor for their agency")
    void aCaseIsNotThereForThoseItExcludes(TestStore store) {
        try (Desk desk = new Desk(store)) {
            desk.open(1, "K1", "HIGH");
            desk.open(2, "K2", "HIGH");
            store.write(tx -> {
                tx.update("insert into case_exclusion (case_id, name) values (1, 'Police')");
                return tx.update("insert into case_exclusion (case_id, name) values (2, 'mole')");
            });
            String officer = desk.token("officer", Role.RESPONDER);
            String mole = desk.token("mole", Role.WORKER);
            assertThat(ids(desk, "/api/v1/cases", officer)).containsExactly("2");
            assertThat(ids(desk, "/api/v1/alerts", officer)).containsExactly("1002");
            assertError(desk.get("/api/v1/cases/1", officer), 404, "not_found", "id");
            assertError(desk.get("/api/v1/alerts/1001", officer), 404, "not_found", "id");
            assertThat(ids(desk, "/api/v1/cases", mole)).containsExactly("1");
            assertError(desk.get("/api/v1/cases/2", mole), 404, "not_found", "id");
        }
    }

    @BothEngines
    @DisplayName("R20: every view of a case is in the audit")
    void everyViewOfACaseIsAudited(TestStore store) {
        try (Desk desk = new Desk(store)) {
            desk.open(1, "K1", "HIGH");
            String token = desk.token("awa", Role.LEAD);
            var _ = desk.get("/api/v1/cases/1", token);
            var _ = desk.get("/api/v1/cases", token);
            var _ = desk.get("/api/v1/alerts/1001", token);
            var _ = desk.get("/api/v1/cases/2", token);
            List<Audit.Entry> cases = store.read(tx -> desk.audit.about(tx, "cases:1"));
            List<Audit.Entry> alerts = store.read(tx -> desk.audit.about(tx, "alerts:1001"));
            assertThat(cases)
                    .hasSize(2)
                    .allMatch(e -> e.who().equals("awa") && e.what().equals("cases.viewed"));
            assertThat(alerts).hasSize(1);
            Optional<Long> broken = store.read(desk.audit::firstBroken);
            assertThat(broken).isEmpty();
        }
    }

    @BothEngines
    void whoAsksTooOftenIsToldToWait(TestStore store) {
        try (Desk desk = new Desk(store)) {
            String token = desk.token("awa", Role.LEAD);
            for (int i = 0; i < 100; i++)
                assertThat(desk.get("/api/v1/messages", token).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = desk.get("/api/v1/messages", token);
            assertError(refused, 429, "too_many_requests", null);
            assertThat(refused.headers().firstValue("retry-after")).contains("1");
            store.clock().advance(Duration.ofSeconds(1));
            assertThat(desk.get("/api/v1/messages", token).statusCode()).isEqualTo(200);
        }
    }

    @BothEngines
    void strangersWhoKnockTooOftenAreToldToWait(TestStore store) {
        try (Desk desk = new Desk(store)) {
            for (int i = 0; i < 30; i++)
                assertThat(desk.get("/api/v1/cases", "guess" + i).statusCode()).isEqualTo(401);
            assertError(desk.get("/api/v1/cases", "guess"), 429, "too_many_requests", null);
        }
    }

    @BothEngines
    void theStoreAwayIsSaidAndNothingShown(TestStore store) {
        try (Desk desk = new Desk(store)) {
            String token = desk.token("awa", Role.LEAD);
            store.reopen();
            assertError(desk.get("/api/v1/cases", token), 503, "store_unavailable", null);
        }
    }

    private static List<String> ids(Desk desk, String path, String token) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonObject page = Desk.json(desk.get(path + cursor, token));
            JsonArray items = page.getJsonArray("items");
            for (int i = 0; i < items.size(); i++) ids.add(items.getJsonObject(i).getString("id"));
            String next = page.getString("next");
            if (next == null) return ids;
            cursor = (path.contains("?") ? "&" : "?") + "cursor=" + next;
        }
    }

    private static void assertError(
            HttpResponse<String> response, int status, String code, @Nullable String param) {
        assertThat(response.statusCode()).isEqualTo(status);
        JsonObject error = Desk.json(response).getJsonObject("error");
        assertThat(error.fieldNames())
                .containsExactly("type", "code", "message", "param", "request_id");
        assertThat(error.getString("code")).isEqualTo(code);
        assertThat(error.getString("param")).isEqualTo(param);
        assertThat(error.getString("message")).isNotBlank();
        assertThat(error.getString("request_id")).matches("req_[0-9]+");
    }
}
