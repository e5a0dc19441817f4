package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.ZoneOffset;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

final class StatisticsResourceTest {
    private static final String ROOT = "/api/v1/statistics";

    @BothEngines
    @DisplayName("R12, R21: whole elevens, and only of those whose last word on it was yes")
    void onlyWhoAgreedIsCountedAndNothingBelowElevenIsShown(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            String token = desk.token("ana", Role.ANALYST);
            int year = store.clock().instant().atZone(ZoneOffset.UTC).getYear();
            for (long id = 1; id <= 10; id++) agreed(desk, id, true);
            for (long id = 11; id <= 14; id++) desk.open(id, "K" + id, "HIGH");
            assertThat(of(desk, token, year)).isEqualTo(new JsonObject(empty(year)));
            agreed(desk, 15, true);
            JsonObject shown = of(desk, token, year);
            assertThat(shown.getInteger("cases")).isEqualTo(11);
            assertThat(shown.getJsonArray("groups").getJsonObject(0))
                    .isEqualTo(new JsonObject("{\"country\":null,\"form\":\"held\",\"cases\":11}"));
            consent(desk, 15, false);
            assertThat(of(desk, token, year)).isEqualTo(new JsonObject(empty(year)));
            assertThat(Desk.json(desk.get(ROOT + "/" + year, token)))
                    .isEqualTo(new JsonObject(empty(year)));
            assertThat(desk.get(ROOT + "/1999", token).statusCode()).isEqualTo(404);
            assertThat(desk.get(ROOT, desk.token("awa", Role.RESPONDER)).statusCode())
                    .isEqualTo(403);
        }
    }

    private static String empty(int year) {
        return "{\"id\":\"%d\",\"cases\":null,\"groups\":[]}".formatted(year);
    }

    private static JsonObject of(Desk desk, String token, int year) {
        JsonObject first = Desk.json(desk.get(ROOT, token)).getJsonArray("items").getJsonObject(0);
        assertThat(first.getString("id")).isEqualTo(Integer.toString(year));
        return first;
    }

    private static void agreed(Desk desk, long id, boolean yes) {
        desk.open(id, "K" + id, "HIGH");
        consent(desk, id, yes);
    }

    private static void consent(Desk desk, long subject, boolean yes) {
        desk.store.write(tx ->
                tx.update(
                        "insert into consent (id, subject, conversation, purpose, given, wording,"
                                + " script, language, channel, at) values (?, ?, 1, 'statistics',"
                                + " ?, 'w', 's', 'fr', 'at', ?)",
                        desk.store.ids().next(),
                        subject,
                        yes,
                        desk.store.clock().instant()));
    }
}
