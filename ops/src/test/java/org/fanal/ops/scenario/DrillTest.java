package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** What comes from the numbers of {@code drill} is an exercise, and every message says so. */
class DrillTest {
    private static final String EXERCISER = "+221770000099";

    @BothEngines
    void everyMessageOfAnExerciseSaysSo(TestStore store) {
        try (Scenario fanal = Scenario.prepared(store)) {
            fanal.deployment()
                    .edit(
                            "teams.yaml",
                            text ->
                                    text.replace(
                                            "languages: [fr, wo], reach",
                                            "languages: [en], reach"));
            fanal.start();
            fanal.phone(EXERCISER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("EXERCISE ", "CRITICAL Dakar");
            String code = awa.code();
            fanal.later(Duration.ofMinutes(2));
            awa.isRung("EXERCISE " + code);
            awa.replies("1P").gets("EXERCISE " + code);
            Staff sira = fanal.sira().isRung("EXERCICE " + code);
            sira.replies("1A").gets("EXERCICE " + code);
            fanal.later(Duration.ofMinutes(30));
            sira.gets("EXERCICE " + code);
            sira.replies("1C").gets("EXERCICE " + code);
            sira.replies("1C3").gets("EXERCICE " + code);
            assertThat(fanal.books().onlyCase().drill()).isTrue();
        }
    }

    @BothEngines
    void whatSupervisorsAreToldOfAnExerciseSaysSo(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen screen = fanal.phone(EXERCISER).dials();
            screen.presses("1", "1", "1", "30", "2", "Nouadhibou", "00", "2").isOver();
            Staff sira = fanal.sira().isRungAsSupervisor("EXERCICE ");
            assertThat(fanal.sentTo("+221770000003"))
                    .hasSize(2)
                    .allMatch(text -> text.startsWith("EXERCICE "));
            sira.replies("1A").gets("EXERCICE ");
        }
    }

    @BothEngines
    void aRealCaseIsNotMarked(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone("+221771111111").dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            assertThat(awa.last()).doesNotContain("EXERC");
            assertThat(fanal.books().onlyCase().drill()).isFalse();
            awa.replies("1A").gets(awa.code());
            assertThat(awa.last()).doesNotContain("EXERC");
        }
    }
}
