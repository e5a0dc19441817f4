package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** Dialogues that drop, and phones that dial again. */
class BrokenOffTest {
    private static final String CALLER = "+221771111111";

    @BothEngines
    void theEndNoticeMakesAPartialReportAndRings(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen screen = fanal.phone(CALLER).dials().presses("1", "1", "1", "30", "2", "Dakar");
            assertThat(fanal.books().cases()).isEmpty();
            screen.breaksOff();
            Staff awa = fanal.awa().isRung("CRITIQUE", "Dakar");
            assertThat(fanal.books().onlyCase().partial()).isTrue();
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    void withoutTheNoticeThreeMinutesOfSilenceDoTheSame(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dials().presses("1", "1", "1", "30", "2", "Dakar");
            fanal.later(Duration.ofSeconds(179));
            assertThat(fanal.books().cases()).isEmpty();
            fanal.later(Duration.ofSeconds(2));
            Staff awa = fanal.awa().isRung("CRITIQUE", "Dakar");
            assertThat(fanal.books().onlyCase().partial()).isTrue();
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    void aDialogueDroppedBeforeAnythingUrgentWasSaidRingsNobody(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dials().presses("1", "1").breaksOff();
            fanal.later(Duration.ofMinutes(10));
            assertThat(fanal.books().cases()).isEmpty();
            fanal.phone(CALLER).gotNothing();
        }
    }

    @BothEngines
    void whoDialsAgainCompletesTheSameCase(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dials().presses("1", "1", "1", "30", "2", "Dakar").breaksOff();
            Staff awa = fanal.awa().isRung("Dakar");
            fanal.phone(CALLER).dialsAndTellsAll();
            Books.CaseSeen file = fanal.books().onlyCase();
            assertThat(file.partial()).isFalse();
            assertThat(fanal.books().alerts()).hasSize(1);
            awa.replies("1A").gets(file.code());
        }
    }

    @BothEngines
    @DisplayName("R6: a redial looks like a first call, whatever was told before")
    void aRedialLooksLikeAFirstCall(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER);
            String first = caller.dials().shown();
            Screen stranger = fanal.phone("+221779999999").dials();
            assertThat(stranger.shown()).isEqualTo(first);
            Screen broken = caller.dials().presses("1", "1", "1");
            broken.breaksOff();
            Staff sira = fanal.sira().isRungAsSupervisor("CRITIQUE");
            Screen again = caller.dials();
            assertThat(again.shown()).isEqualTo(first);
            String[] answers = Caller.answers().toArray(String[]::new);
            for (String answer : answers) {
                assertThat(again.presses(answer).shown())
                        .isEqualTo(stranger.presses(answer).shown());
            }
            assertThat(caller.dials().shown()).isEqualTo(first);
            sira.replies("1A").gets(sira.code());
            fanal.awa().isRung("Dakar");
            caller.gotNothing();
        }
    }

    @BothEngines
    @DisplayName("R8: a report by USSD leaves no message on the phone that made it")
    void aReportByUssdLeavesNoMessage(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER);
            caller.dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            awa.replies("1A").gets(awa.code());
            awa.replies("1C1").gets(awa.code());
            fanal.later(Duration.ofDays(2));
            caller.gotNothing();
        }
    }
}
