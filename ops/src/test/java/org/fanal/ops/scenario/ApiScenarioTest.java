package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;

/** What the API shows of a case from dial to closed alert: the fields of DESIGN 5 and no other. */
class ApiScenarioTest {
    private static final String CALLER = "+221771111111";

    @BothEngines
    void aCaseAndItsAlertAreShownWithTheFieldsOfTheDesignAlone(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk desk = Desk.of(fanal, Role.ADMIN);
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            JsonObject file = desk.only("cases");
            assertThat(file.fieldNames())
                    .containsExactlyInAnyOrder(
                            "id",
                            "code",
                            "status",
                            "urgency",
                            "form",
                            "place",
                            "partial",
                            "drill",
                            "openedAt",
                            "alerts");
            assertThat(file.getString("code")).isEqualTo(awa.code());
            assertThat(file.getString("status")).isEqualTo("open");
            assertThat(file.getString("urgency")).isEqualTo("critical");
            assertThat(file.getString("form")).isEqualTo("held");
            assertThat(file.getString("place")).isEqualTo("SN-DK");
            assertThat(file.getBoolean("partial")).isFalse();
            assertThat(file.getBoolean("drill")).isFalse();
            assertThat(file.getString("openedAt")).startsWith("2026-12-01T10:00:0").endsWith("Z");
            assertThat(file.getJsonArray("alerts").getJsonObject(0))
                    .isEqualTo(
                            new JsonObject()
                                    .put("code", awa.code())
                                    .put("state", "ringing")
                                    .putNull("takenBy")
                                    .put("step", 1));
            assertThat(desk.item("cases", file.getString("id"))).isEqualTo(file);
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    void anAlertIsShownThroughItsStates(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk desk = Desk.of(fanal, Role.RESPONDER);
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            JsonObject ringing = desk.only("alerts");
            assertThat(ringing.fieldNames())
                    .containsExactlyInAnyOrder(
                            "id",
                            "code",
                            "caseId",
                            "state",
                            "urgency",
                            "place",
                            "team",
                            "takenBy",
                            "step",
                            "openedAt",
                            "takenAt",
                            "closedAt",
                            "outcome");
            assertThat(ringing.getString("state")).isEqualTo("ringing");
            assertThat(ringing.getString("team")).isEqualTo("dakar");
            assertThat(ringing.getValue("takenAt")).isNull();
            fanal.later(Duration.ofMinutes(2));
            awa.isRung("Dakar").replies("1A").gets(awa.code());
            JsonObject taken = desk.only("alerts");
            assertThat(taken.getString("state")).isEqualTo("taken");
            assertThat(taken.getString("takenBy")).isEqualTo("awa");
            assertThat(taken.getInteger("step")).isEqualTo(2);
            awa.replies("1C2").gets(awa.code());
            JsonObject closed = desk.only("alerts");
            assertThat(closed.getString("state")).isEqualTo("closed");
            assertThat(closed.getString("outcome")).isNotEmpty();
            assertThat(closed.getString("closedAt")).endsWith("Z");
            assertThat(Desk.of(fanal, Role.ADMIN).only("cases").getString("status"))
                    .isEqualTo("open");
        }
    }

    @BothEngines
    void messagesAreShownWithoutANumber(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk desk = Desk.of(fanal, Role.ADMIN);
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            JsonObject message = desk.only("messages");
            assertThat(message.fieldNames())
                    .containsExactlyInAnyOrder(
                            "id",
                            "class",
                            "medium",
                            "channel",
                            "state",
                            "reason",
                            "createdAt",
                            "sentAt",
                            "deliveredAt");
            assertThat(message.getString("class")).isEqualTo("alert");
            assertThat(message.getString("medium")).isEqualTo("sms");
            assertThat(message.getString("channel")).isEqualTo("at-sn");
            assertThat(message.getString("state")).isEqualTo("sent");
            assertThat(message.getValue("deliveredAt")).isNull();
            var _ = fanal.hooks().reports(fanal.carrier().sent().all().getFirst(), "Success");
            assertThat(desk.only("messages").getString("state")).isEqualTo("delivered");
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    void whoShowsNoTokenOrOneWithoutTheRightSeesNothing(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            String cases = "/api/v1/cases";
            assertThat(Desk.get(fanal, cases, List.of()).statusCode()).isEqualTo(401);
            List<String> wrong = List.of("Authorization", "Bearer fanal_wrong");
            assertThat(Desk.get(fanal, cases, wrong).statusCode()).isEqualTo(401);
            Desk campaigner = Desk.of(fanal, Role.CAMPAIGNS);
            assertThat(campaigner.get(cases).statusCode()).isEqualTo(403);
            assertThat(campaigner.get("/api/v1/messages").statusCode()).isEqualTo(200);
            JsonObject error = new JsonObject(campaigner.get(cases).body()).getJsonObject("error");
            assertThat(error.fieldNames())
                    .containsExactlyInAnyOrder("type", "code", "message", "param", "request_id");
        }
    }
}
