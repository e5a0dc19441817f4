package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** The police with and without consent, and children. */
class PoliceAndChildTest {
    private static final String OFFICER = "+221770000005";

    @BothEngines
    @DisplayName("R13: the police are rung with consent alone, and nothing else differs")
    void refusingThePoliceChangesNothingElse(TestStore store) {
        try (Scenario fanal = withPolice(store)) {
            fanal.phone("+221771111111").dials().presses(answers("30", "2")).isOver();
            String refused = ringsThrough(fanal);
            fanal.responder(OFFICER).gotNothing();
            fanal.phone("+221772222222").dials().presses(answers("30", "1")).isOver();
            fanal.responder(OFFICER).isRung("CRITIQUE", "Dakar");
            String given = ringsThrough(fanal);
            assertThat(given).isEqualTo(refused);
            for (int call = 0; call < 2; call++) fanal.responder(OFFICER).isRung("Dakar");
            assertThat(fanal.books().cases())
                    .extracting(Books.CaseSeen::police)
                    .containsExactly("NO", "YES");
        }
    }

    /** Whom the alert rings, in turn and after what wait, up to the supervisors. */
    private static String ringsThrough(Scenario fanal) {
        Staff awa = fanal.awa().isRung("CRITIQUE", "Dakar");
        String code = awa.code();
        StringBuilder heard = new StringBuilder(awa.last());
        for (int wait : new int[] {2, 3}) {
            fanal.later(Duration.ofMinutes(wait));
            heard.append('\n').append(awa.isRung(code).last());
        }
        fanal.later(Duration.ofMinutes(5));
        Staff sira = fanal.sira().isRung(code);
        heard.append('\n').append(sira.last());
        sira.replies("1A").gets(code);
        sira.replies("1C1").gets(code);
        return heard.toString().replace(code, "CODE");
    }

    @BothEngines
    @DisplayName("R15: an age that is not told is a child's, critical, and rings the child's team")
    void anUnknownAgeIsAChilds(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone("+221771111111")
                    .dials()
                    .presses("1", "1", "2", "00", "2", "Dakar", "00", "2")
                    .isOver();
            Staff awa = fanal.awa().isRung("CRITIQUE", "Dakar");
            Books.CaseSeen file = fanal.books().onlyCase();
            assertThat(file.child()).isTrue();
            assertThat(file.form()).isEqualTo("other");
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    @DisplayName("R15: an adult's other worry is no child's: no team takes it, the supervisors do")
    void anAdultsOtherWorryIsNoChilds(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone("+221771111111")
                    .dials()
                    .presses("1", "1", "2", "18", "2", "Dakar", "00", "2")
                    .isOver();
            Staff sira = fanal.sira().isRungAsSupervisor("URGENT", "Dakar");
            assertThat(fanal.books().onlyCase().child()).isFalse();
            sira.replies("1A").gets(sira.code());
            fanal.awa().gotNothing();
        }
    }

    private static String[] answers(String age, String police) {
        return new String[] {"1", "1", "1", age, police, "Dakar", "00", "2"};
    }

    private static Scenario withPolice(TestStore store) {
        Scenario fanal = Scenario.prepared(store);
        fanal.deployment()
                .edit(
                        "teams.yaml",
                        text ->
                                text.replace(
                                                "teams:\n",
                                                """
                                                  - { id: omar, name: "Omar", phones: ["%s"], languages: [fr], reach: { sms: at-sn } }
                                                teams:
                                                """
                                                        .formatted(OFFICER))
                                        .replace(
                                                "policies:\n",
                                                """
                                                  - { id: brigade, name: Brigade, agency: Police, kind: police, members: [omar], covers: everywhere, roster: always }
                                                policies:
                                                """));
        return fanal.start();
    }
}
