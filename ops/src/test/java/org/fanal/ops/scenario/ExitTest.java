package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** The quiet way, and the way out. */
class ExitTest {
    private static final String CALLER = "+221771111111";

    @BothEngines
    @DisplayName("R7: 0 leaves from every screen, neutrally; nothing comes later; it is flagged")
    void exitLeavesFromEveryScreen(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            List<String> answers = Caller.answers();
            for (int told = 0; told < answers.size(); told++) {
                Screen screen = fanal.phone("+22177222000" + told).dials();
                screen.presses(answers.subList(0, told).toArray(String[]::new)).presses("0");
                assertThat(screen.isOver().shown())
                        .as("after %s answers", told)
                        .isEqualTo(fanal.text("exit.text", "fr", Medium.USSD));
            }
            fanal.later(Duration.ofHours(1)).staffAside();
            for (int told = 0; told < answers.size(); told++)
                fanal.phone("+22177222000" + told).gotNothing();
            assertThat(fanal.books().notices()).filteredOn("EXIT"::equals).hasSize(answers.size());
            assertThat(fanal.books().cases())
                    .hasSize(answers.size() - 3)
                    .allMatch(Books.CaseSeen::partial)
                    .allMatch(Books.CaseSeen::flagged);
        }
    }

    @BothEngines
    @DisplayName("R7: by SMS 0 is answered once, neutrally, and nothing comes after it")
    void exitBySmsIsAnsweredOnce(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("Salut");
            caller.isAsked("language.question", "fr").texts("1");
            caller.isAsked("safe.question", "fr").texts("1");
            caller.isAsked("need.question", "fr").texts("1");
            caller.isAsked("age.question", "fr").texts("0");
            assertThat(caller.next()).isEqualTo(fanal.text("exit.text", "fr", Medium.SMS));
            fanal.later(Duration.ofHours(1)).staffAside();
            fanal.nothingMoreSent();
            assertThat(fanal.books().onlyCase().flagged()).isTrue();
            assertThat(fanal.books().notices()).contains("EXIT");
        }
    }

    @BothEngines
    @DisplayName("R2: the quiet way by USSD: one key asks for help, and nothing is ever sent back")
    void theQuietWayByUssd(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER);
            Screen screen = caller.dials().presses("1");
            screen.isAsked("safe.question", "fr").presses("2");
            screen.isAsked("quiet.question", "fr").presses("1").isOver();
            quietCaseIsTaken(fanal);
            caller.gotNothing();
        }
    }

    @BothEngines
    @DisplayName("R2: the quiet way by SMS: after the key that asks for help, silence")
    void theQuietWayBySms(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("Salut");
            caller.isAsked("language.question", "fr").texts("1");
            caller.isAsked("safe.question", "fr").texts("2");
            caller.isAsked("quiet.question", "fr").texts("1");
            quietCaseIsTaken(fanal);
            assertThat(fanal.sentTo(CALLER)).hasSize(3);
        }
    }

    /** No place was told, so that the supervisors are called. */
    private static void quietCaseIsTaken(Scenario fanal) {
        Staff sira = fanal.sira().isRungAsSupervisor("CRITIQUE");
        String code = sira.code();
        sira.replies("1A").gets(code);
        assertThat(fanal.books().onlyCase().form()).isEqualTo("silent");
        sira.replies("1C1").gets(code);
        fanal.later(Duration.ofDays(3));
        fanal.nothingMoreSent();
    }
}
