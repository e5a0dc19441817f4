package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

/** Somebody a community trusts: made by the API, known by their phone, and a caller like others. */
class FocalScenarioTest {
    private static final String FATOU = "+221770000077";
    private static final String AWA = "+221771234567";
    private static final String PATH = "/api/v1/focalpoints/ndar-1";
    private static final String FORM =
            """
            { "name": "Fatou", "phone": "+221770000077", "place": "SN-SL", "route": "atlantic",
              "languages": ["fr", "wo"] }
            """;

    @BothEngines
    @DisplayName(
            "R12: who is enrolled by a focal point is asked, and a recipient by their own word")
    void aFocalPointEnrolsBySmsAndThePersonAgrees(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk ami = Desk.of(fanal, Role.CAMPAIGNS);
            ami.does("PUT", PATH, FORM);
            Caller fatou = fanal.phone(FATOU).texts(AWA + " origine wo").gets("Langue wo");
            assertThat(ami.none("recipients")).isTrue();
            Caller awa = fanal.phone(AWA);
            assertThat(awa.next()).contains("START").doesNotContain("Fatou");
            fatou.texts("wo origine " + AWA).gets("Langue wo");
            awa.hearsNothing();
            awa.texts("start").gets("STOP");
            assertThat(ami.only("recipients").getString("language")).isEqualTo("wo");
            // said before, it is said
            fanal.later(Duration.ofDays(1));
            fatou.texts(AWA + " origine wo").gets("Langue wo");
            awa.hearsNothing();
        }
    }

    @BothEngines
    @DisplayName("R12: silence is no consent; a START of later opens the hotline as any text does")
    void whoDoesNotAnswerIsNoRecipient(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk ami = Desk.of(fanal, Role.CAMPAIGNS);
            ami.does("PUT", PATH, FORM);
            fanal.later(Duration.ofHours(11));
            fanal.phone(FATOU).texts(AWA + " fr").gets("Langue fr");
            Caller awa = fanal.phone(AWA);
            awa.hearsNothing();
            // it was nine in the evening
            fanal.later(Duration.ofHours(12));
            assertThat(awa.next()).contains("START");
            fanal.later(Duration.ofDays(8));
            awa.texts("START").isAsked("language.question", "fr");
            assertThat(ami.none("recipients")).isTrue();
        }
    }

    @BothEngines
    @DisplayName(
            "R10: sessions by SMS and by USSD are shown without the number of who told of them")
    void sessionsAreToldBySmsAndByUssd(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk ami = Desk.of(fanal, Role.CAMPAIGNS);
            ami.does("PUT", PATH, FORM);
            String code =
                    "{\"id\":\"sea\",\"kind\":\"keyword\",\"value\":\"PIROGUE\",\"what\":\"Talks\"}";
            ami.does("POST", "/api/v1/campaigns/dry-season/codes", code);
            fanal.settle();
            fanal.phone(FATOU).texts("Séance 35 Ndar pirogue").gets("35", "Saint-Louis");
            dials(fanal, "77*12");
            JsonObject fatou = ami.only("focalpoints");
            assertThat(fatou.getJsonObject("sessions"))
                    .isEqualTo(new JsonObject().put("held", 2).put("people", 47));
            String all = ami.get(PATH + "/sessions").body();
            assertThat(all).contains("\"campaign\":\"dry-season\"", "\"medium\":\"ussd\"");
            assertThat(all + fatou.encode()).doesNotContain("7700000");
        }
    }

    @BothEngines
    @DisplayName("a plea from a focal point's phone reaches the hotline, whatever number it holds")
    void aPleaOfAFocalPointReachesTheHotline(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk.of(fanal, Role.CAMPAIGNS).does("PUT", PATH, FORM);
            Caller fatou = fanal.phone(FATOU).texts("aidez " + AWA + " wo");
            fatou.isAsked("language.question", "fr").texts("1").isAsked("safe.question", "fr");
            fatou.texts("1").texts("1").texts("30").texts("2").texts("Ndakaaru");
            fatou.texts("00").texts("2");
            fanal.awa().isRung("Dakar").replies("1A");
            fanal.allAside();
            fanal.phone(AWA).gotNothing();
        }
    }

    /** The code with more behind it, dialled at once. */
    private static void dials(Scenario fanal, String behind) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sessionId", "ATUid_session");
        form.put("phoneNumber", FATOU);
        form.put("networkCode", "60801");
        form.put("serviceCode", "*384*96#");
        form.put("text", behind);
        assertThat(fanal.hooks().post("ussd", form).status()).isEqualTo(200);
        fanal.settle();
    }
}
