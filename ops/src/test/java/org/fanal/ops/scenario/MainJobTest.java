package org.fanal.ops.scenario;

import java.time.Duration;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** The main job: somebody dials, and a response team has the report. */
class MainJobTest {

    @BothEngines
    void aDialogueInFrenchRingsTheTeamThatIsPassedTakenAndClosed(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen screen = fanal.phone("+221771111111").dials();
            screen.isAsked("language.question", "fr").sees("1 Francais", "2 Wolof").presses("1");
            screen.isAsked("safe.question", "fr").presses("1");
            screen.isAsked("need.question", "fr").presses("1");
            screen.isAsked("age.question", "fr").presses("30");
            screen.isAsked("police.question", "fr").presses("2");
            screen.isAsked("place.question", "fr").presses("Ndakaaru");
            screen.isAsked("landmark.question", "fr").presses("00");
            screen.isAsked("contact.question", "fr").presses("2");
            screen.sees("Merci").isOver();

            Staff awa = fanal.awa().gets("CRITIQUE", "Dakar", "1A", "1P");
            awa.replies("1a.").gets(awa.code());
            fanal.later(Duration.ofMinutes(20));
            awa.replies("1C").gets("1C1");
            awa.replies("1C1").gets(awa.code());
        }
    }
}
