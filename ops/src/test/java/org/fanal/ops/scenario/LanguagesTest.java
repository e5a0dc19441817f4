package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.fanal.flows.medium.Medium;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** The whole dialogue in three languages, to alert, pass, take and close. */
class LanguagesTest {
    private static final String CALLER = "+221771111111";

    @BothEngines
    void theDialogueInFrench(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            wholeDialogue(fanal, "1", "fr");
            passTakeClose(fanal);
        }
    }

    @BothEngines
    void theDialogueInWolof(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            wholeDialogue(fanal, "2", "wo");
            passTakeClose(fanal);
        }
    }

    @BothEngines
    void theDialogueInKreyol(TestStore store) {
        try (Scenario fanal = Scenario.prepared(store)) {
            fanal.deployment()
                    .edit(
                            "fanal.yaml",
                            text -> text.replace("languages: [fr, wo]", "languages: [fr, wo, ht]"));
            fanal.start();
            wholeDialogue(fanal, "3", "ht");
            passTakeClose(fanal);
        }
    }

    private static void wholeDialogue(Scenario fanal, String key, String language) {
        Screen screen = fanal.phone(CALLER).dials();
        screen.isAsked("language.question", "fr").sees("1 Francais", "2 Wolof").presses(key);
        screen.isAsked("safe.question", language).presses("1");
        screen.isAsked("need.question", language).presses("1");
        screen.isAsked("age.question", language).presses("30");
        screen.isAsked("police.question", language).presses("2");
        screen.isAsked("place.question", language).presses("Ndakaaru");
        screen.isAsked("landmark.question", language).presses("marse bi");
        screen.isAsked("contact.question", language).presses("2");
        screen.sees(fanal.text("bye.text", language, Medium.USSD)).isOver();
        fanal.settle();
        Books.CaseSeen file = fanal.books().onlyCase();
        assertThat(file.language()).isEqualTo(language);
        assertThat(file.place()).isEqualTo("SN-DK");
        assertThat(file.partial()).isFalse();
    }

    /** Awa passes: nobody else of her team is left, so the supervisor's phone rings at once. */
    private static void passTakeClose(Scenario fanal) {
        Staff awa = fanal.awa().isRung("CRITIQUE", "Dakar");
        String code = awa.code();
        awa.replies("1P").gets(code);
        Staff sira = fanal.sira().isRung(code, "CRITIQUE", "Dakar");
        sira.replies("1A").gets(code);
        awa.replies("1A").gets(code, "Sira D.");
        sira.replies("1C4").gets(code);
        assertThat(fanal.books().alerts())
                .containsExactly(
                        new Books.AlertSeen("CLOSED", "CRITICAL", 0, 4, "sira", "REFERRED"));
    }
}
