package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** A carrier that confuses its sessions and ids must not make two people into one. */
class SplicedSessionsTest {
    private static final String VICTIM = "+221771111111";
    private static final String OTHER = "+221772222222";

    @BothEngines
    @DisplayName(
            "R6: a session that comes again from another number shows that number a first call")
    void aSessionOfAnotherNumberIsAFirstCall(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen victim = fanal.phone(VICTIM).dials().presses("1", "1", "1", "30");
            String session = victim.dialogue().session();
            String first = fanal.phone(OTHER).dials().shown();
            assertThat(ussd(fanal, session, OTHER, "1*1*1*30").body()).endsWith(first);
            assertThat(ussd(fanal, session, OTHER, "1*1*1*30").body()).endsWith(first);
            fanal.later(Duration.ofMinutes(4));
            assertThat(fanal.books().onlyCase().partial()).isTrue();
            fanal.staffAside();
        }
    }

    @BothEngines
    void theRealCallerIsNotAnsweredInTheOthersDialogue(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen victim = fanal.phone(VICTIM).dials().presses("1", "1");
            String session = victim.dialogue().session();
            String first = fanal.phone(OTHER).dials().shown();
            var _ = ussd(fanal, session, OTHER, "1*1*1");
            assertThat(ussd(fanal, session, OTHER, "1*1*1*1").body()).doesNotEndWith(first);
            victim.presses("1");
            assertThat(victim.shown()).isEqualTo(first);
        }
    }

    @BothEngines
    void theEndOfAnothersSessionEndsNothing(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen victim = fanal.phone(VICTIM).dials().presses("1", "1");
            Map<String, String> notice = form(victim.dialogue().session(), OTHER, "1*1");
            notice.put("status", "Incomplete");
            assertThat(fanal.hooks().post("ussd", notice).status()).isEqualTo(200);
            victim.presses("1").isAsked("age.question", "fr");
            victim.breaksOff();
            fanal.staffAside();
            assertThat(fanal.books().onlyCase().partial()).isTrue();
        }
    }

    @BothEngines
    void aMessageUnderAnIdThatAnotherNumberHadIsHeard(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            assertThat(fanal.hooks().texts("same", OTHER, "21512", "Bonjour").status())
                    .isEqualTo(200);
            assertThat(fanal.hooks().texts("same", VICTIM, "21512", "Aidez-moi").status())
                    .isEqualTo(200);
            fanal.phone(OTHER).isAsked("language.question", "fr");
            fanal.phone(VICTIM).isAsked("language.question", "fr");
        }
    }

    private static Posted ussd(Scenario fanal, String session, String number, String text) {
        return fanal.hooks().post("ussd", form(session, number, text));
    }

    private static Map<String, String> form(String session, String number, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sessionId", session);
        form.put("phoneNumber", number);
        form.put("networkCode", "60801");
        form.put("serviceCode", "*384*96#");
        form.put("text", text);
        return form;
    }
}
