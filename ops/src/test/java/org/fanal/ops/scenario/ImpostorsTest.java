package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** Who holds a caller's phone, borrows a responder's number, or writes with tricks. */
class ImpostorsTest {
    private static final String CALLER = "+221771111111";
    private static final String STRANGER = "+221772222222";
    private static final String AWA = "+221770000001";

    @BothEngines
    @DisplayName(
            "R16: a stranger who answers an alert gets a first contact, and the alert rings on")
    void aStrangersReplyTakesNothing(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dialsAndTellsAll();
            String code = fanal.awa().isRung("Dakar").code();
            for (String reply : List.of("1A", code + " A", "100A", "\u0661\u200BA")) {
                fanal.phone(STRANGER).texts(reply);
                assertThat(fanal.phone(STRANGER).next()).doesNotContain(code);
            }
            assertThat(fanal.books().alerts().getFirst().state()).isEqualTo("RINGING");
            assertThat(fanal.books().notices()).contains("STRANGER");
            fanal.awa().replies("1A").gets(code);
        }
    }

    @BothEngines
    void aReplyIsReadWhateverScriptAndInvisibleSignsItBears(TestStore store) {
        for (String reply :
                List.of(
                        "\u202E1A\u202C",
                        "1\u200BA",
                        "\uFF11\uFF21",
                        "\u0661a",
                        "\u06F1 A\u2069",
                        "\uFEFF1A\r\n",
                        "\u00A01\u00ADA"))
            try (Scenario fanal = Scenario.on(store.another())) {
                fanal.phone(CALLER).dialsAndTellsAll();
                Staff awa = fanal.awa().isRung("Dakar");
                awa.replies(reply).gets(awa.code());
                assertThat(fanal.books().alerts().getFirst().takenBy()).isEqualTo("awa");
            }
    }

    @BothEngines
    void aResponderWhoDialsIsACallerAndLearnsNothing(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            String first = fanal.phone(STRANGER).dials().shown();
            assertThat(fanal.phone(AWA).dials().shown()).isEqualTo(first);
            fanal.phone(AWA).dials().presses("0").isOver();
            fanal.phone(AWA).dials().presses("1", "2", "2").isOver();
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    @DisplayName("R7: who leaves by 0 from a responder's number silences no alert to it")
    void theExitWordFromAResponderNumberSilencesNoAlert(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(AWA).dials().presses("0").isOver();
            fanal.phone(AWA).dials().presses("1", "2", "1").isOver();
            fanal.staffAside();
            fanal.phone(CALLER).dialsAndTellsAll();
            fanal.awa().isRung("Dakar");
            fanal.staffAside();
        }
    }

    @BothEngines
    void aNumberInOtherDigitsIsTheSameNumber(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            for (String number :
                    List.of(
                            CALLER,
                            "221771111111",
                            "+221 77 111 11 11",
                            "\u202A+221771111111\u202C",
                            "\uFF0B\uFF12\uFF12\uFF11\uFF17\uFF17\uFF11\uFF11\uFF11\uFF11\uFF11\uFF11\uFF11",
                            "+\u0662\u0662\u0661\u0667\u0667\u0661\u0661\u0661\u0661\u0661\u0661\u0661")) {
                var _ = fanal.hooks().texts(number, "21512", "Bonjour");
            }
            assertThat(
                            fanal.books()
                                    .list(
                                            "select count(*) as n from conversation",
                                            row -> row.number("n")))
                    .containsExactly(1L);
            fanal.moment();
            fanal.carrier()
                    .sent()
                    .untaken()
                    .forEach(sent -> {
                        assertThat(sent.to()).isEqualTo(CALLER);
                        var _ = fanal.carrier().sent().sentTo(sent.to());
                    });
        }
    }

    @BothEngines
    void whatIsNoNumberIsNobody(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            for (String number :
                    List.of(
                            "+221771111111;ext=5",
                            "tel:771111111;phone-context=+221",
                            "+22177FLOWERS",
                            "+221771111111/+221772222222",
                            "+221771111111\n+221772222222",
                            "+" + "2".repeat(60_000),
                            "",
                            "*384*96#")) {
                var _ = fanal.hooks().dials(number, "*384*96#");
                var _ = fanal.hooks().texts(number, "21512", "Aidez-moi");
            }
            assertThat(fanal.books().count("conversation")).isZero();
        }
    }
}
