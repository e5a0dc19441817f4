package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.channel.africastalking.AtHooks;
import org.fanal.gateway.channel.twilio.TwilioHooks;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** What carriers repeat, and what forgers try. */
class WebhooksTest {
    private static final String CALLER = "+221771111111";
    private static final List<String> TABLES =
            List.of("conversation", "inbound", "filing", "casefile", "alert", "outbox");

    @BothEngines
    @DisplayName("R26: a request that the carrier repeats gets the same screen and one report")
    void aRepeatedRequestGetsTheSameScreenAndOneReport(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen screen = fanal.phone(CALLER).dials();
            for (String answer : Caller.answers()) {
                Posted first = screen.presses(answer).dialogue().last();
                for (int i = 0; i < 3; i++) assertThat(screen.dialogue().again()).isEqualTo(first);
            }
            Staff awa = fanal.awa().isRung("Dakar");
            assertThat(fanal.books().count("filing")).isEqualTo(1);
            assertThat(fanal.books().alerts()).hasSize(1);
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    @DisplayName("R26: a message told twice, under its id or another, gets one answer")
    void aRepeatedMessageGetsOneAnswer(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            AtHooks hooks = fanal.hooks();
            String plea = "Aidez-moi, on me retient ici";
            for (String id : List.of("m1", "m1", "m2"))
                assertThat(hooks.texts(id, CALLER, "21512", plea).status()).isEqualTo(200);
            fanal.phone(CALLER).isAsked("language.question", "fr");
            fanal.nothingMoreSent();
            assertThat(fanal.books().count("conversation")).isEqualTo(1);
        }
    }

    @BothEngines
    void aRequestWithAnotherTokenIsRefusedAndNothingIsStored(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            AtHooks forger =
                    fanal.carrier().hooks(fanal.fanal().publicUrl(), "at-sn", "hook-tokem");
            Posted dialled = forger.dials(CALLER, "*384*96#").last();
            Posted texted = forger.texts(CALLER, "21512", "Aidez-moi");
            assertThat(List.of(dialled, texted)).allSatisfy(WebhooksTest::saysNothing);
            assertThatNothingIsStored(fanal);
        }
    }

    @BothEngines
    void aRequestSignedWithAnotherKeyIsRefusedAndNothingIsStored(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            TwilioHooks forger = fanal.twilioHooks().signedWith("another-token");
            saysNothing(forger.texts("+50937111111", "+50922220000", "Ede m"));
            assertThatNothingIsStored(fanal);
        }
    }

    private static void saysNothing(Posted answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("at-sn", "tw-ht", "token", "ignature");
    }

    private static void assertThatNothingIsStored(Scenario fanal) {
        for (String table : TABLES) assertThat(fanal.books().count(table)).as(table).isZero();
    }
}
