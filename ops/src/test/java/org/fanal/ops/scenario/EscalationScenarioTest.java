package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** An alert rings until a human takes it. */
class EscalationScenarioTest {
    private static final String CALLER = "+221771111111";

    @BothEngines
    void nobodyAnswersThroughEveryStepAndThenFromTheFirstAgain(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa();
            String code = awa.isRung("CRITIQUE", "Dakar").code();
            for (int round = 0; round < 3; round++) {
                if (round > 0) awa.isRung(code);
                fanal.nothingMoreSent();
                fanal.later(Duration.ofMinutes(2));
                awa.isRung(code);
                fanal.nothingMoreSent();
                fanal.later(Duration.ofMinutes(3));
                awa.isRung(code);
                fanal.nothingMoreSent();
                fanal.later(Duration.ofMinutes(5));
                fanal.sira().isRung(code, "CRITIQUE", "Dakar");
                fanal.nothingMoreSent();
                assertThat(fanal.books().alerts())
                        .containsExactly(
                                new Books.AlertSeen("RINGING", "CRITICAL", round, 4, "", ""));
                fanal.later(Duration.ofMinutes(5));
            }
            awa.isRung(code).replies("take").gets(code);
            fanal.later(Duration.ofMinutes(29));
            fanal.nothingMoreSent();
        }
    }

    @BothEngines
    void whatIsTakenAndThenSilentIsRemindedOfAndRingsAgain(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            String code = awa.code();
            awa.replies("1A").gets(code);
            fanal.later(Duration.ofMinutes(30));
            awa.gets(code, "1C");
            fanal.later(Duration.ofMinutes(30));
            fanal.sira().isRung(code).replies("1A").gets(code);
        }
    }

    @BothEngines
    void aReportThatNoTeamCoversGoesToTheSupervisorsAtOnce(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen screen = fanal.phone(CALLER).dials();
            screen.presses("1", "1", "1", "30", "2", "Nouadhibou", "00", "2").isOver();
            Staff sira = fanal.sira().isRungAsSupervisor("CRITIQUE", "Nouadhibou");
            sira.replies("1A").gets(sira.code());
            fanal.awa().gotNothing();
        }
    }

    @BothEngines
    void twoReportsAtOnceFromTwoNumbersAreTwoCasesAndBothRing(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen one = fanal.phone("+221771111111").dials();
            Screen other = fanal.phone("+221772222222").dials();
            for (String answer : Caller.answers()) {
                one.presses(answer);
                other.presses(answer);
            }
            Staff awa = fanal.awa().isRung("Dakar");
            String first = awa.code();
            String second = awa.isRung("Dakar").code();
            assertThat(fanal.books().cases())
                    .extracting(Books.CaseSeen::code)
                    .containsExactlyInAnyOrder(first, second)
                    .doesNotHaveDuplicates();
            awa.replies("1A").gets(first);
            awa.replies("2A").gets(second);
        }
    }

    @BothEngines
    void fiveReportsFromOneNumberAreOneCaseAndOneOpenAlert(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            for (int i = 0; i < 5; i++) fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            fanal.nothingMoreSent();
            assertThat(fanal.books().count("filing")).isEqualTo(5);
            assertThat(fanal.books().cases()).hasSize(1);
            assertThat(fanal.books().alerts()).hasSize(1);
            awa.replies("1A").gets(awa.code());
            fanal.phone(CALLER).dialsAndTellsAll();
            fanal.nothingMoreSent();
            awa.replies("1C1").gets(awa.code());
            fanal.phone(CALLER).dialsAndTellsAll();
            String again = awa.isRung("Dakar").code();
            assertThat(fanal.books().onlyCase().code()).isEqualTo(again);
            assertThat(fanal.books().alerts()).hasSize(2);
            awa.replies("1A").gets(again);
        }
    }

    @BothEngines
    void aSecondReportThatIsMoreUrgentRingsTheTakerToo(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER);
            caller.dials().presses("1", "1", "2", "30", "2", "Dakar", "00", "2").isOver();
            Staff sira = fanal.sira().isRungAsSupervisor("URGENT", "Dakar");
            String code = sira.code();
            sira.replies("1A").gets(code);
            caller.dialsAndTellsAll();
            Staff awa = fanal.awa().isRung(code, "CRITIQUE", "Dakar");
            sira.isRung(code, "CRITIQUE", "Dakar");
            awa.replies("1A").gets(code);
        }
    }
}
