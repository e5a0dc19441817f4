package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

final class TeamsResourceTest {
    private static final String ROOT = "/api/v1/";

    @BothEngines
    @DisplayName("R10: a responder is added, shown and changed without a phone")
    void aResponderIsKeptWithoutAPhone(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String token = desk.token("lea", Role.LEAD);
            HttpResponse<String> made = desk.send(token, "PUT", ROOT + "responders/awa", Plans.AWA);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            String shown = desk.get(ROOT + "responders/awa", token).body();
            assertThat(shown).contains("Awa N.").doesNotContain("7700000");
            String other = shown.replace("Awa N.", "Awa Ndiaye");
            assertThat(desk.send(token, "PUT", ROOT + "responders/awa", other).body())
                    .isEqualTo(other);
            HttpResponse<String> taken =
                    desk.send(
                            token,
                            "PUT",
                            ROOT + "responders/sira",
                            Plans.AWA.replace("\"awa\"", "\"sira\""));
            assertThat(taken.statusCode()).isEqualTo(409);
            assertThat(taken.body()).contains("phone_taken").doesNotContain("7700000");
        }
    }

    @BothEngines
    void aTeamIsReadAsItsFileIs(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String token = desk.token("lea", Role.LEAD);
            wrong(desk, token, Plans.DAKAR, "members");
            var _ = desk.send(token, "PUT", ROOT + "responders/awa", Plans.AWA);
            wrong(desk, token, Plans.DAKAR.replace("\"ngo\"", "\"club\""), "kind");
            HttpResponse<String> made = desk.send(token, "PUT", ROOT + "teams/dakar", Plans.DAKAR);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            String shown = desk.get(ROOT + "teams/dakar", token).body();
            assertThat(new JsonObject(shown)).isEqualTo(new JsonObject(Plans.DAKAR));
            assertThat(desk.send(token, "PUT", ROOT + "teams/dakar", shown).body())
                    .isEqualTo(shown);
        }
    }

    @BothEngines
    @DisplayName("R20: a responder does not change who is called")
    void onlyLeadsChangeTeams(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String token = desk.token("res", Role.RESPONDER);
            assertThat(desk.send(token, "PUT", ROOT + "responders/awa", Plans.AWA).statusCode())
                    .isEqualTo(403);
            assertThat(desk.get(ROOT + "teams", token).statusCode()).isEqualTo(403);
        }
    }

    private static void wrong(Desk desk, String token, String body, String param) {
        HttpResponse<String> answer = desk.send(token, "PUT", ROOT + "teams/dakar", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Desk.json(answer).getJsonObject("error").getString("param")).isEqualTo(param);
    }
}
