package org.fanal.ops.scenario;

import java.time.Duration;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

/** What a caller is told at the end of a real dialogue follows what really works. */
class ReferTest {
    private static final String KEEPER = "+221770000008";
    private static final String OTHER_KEEPER = "+221770000010";

    private static final String OTHER =
            """
              - id: other
                name: Deuxième ligne
                needs: [hotline]
                covers: everywhere
                languages: [fr]
                hours: "24/7"
                contact: { phone: "+221338000077" }
                checkIn: { phones: ["+221770000010"], every: 12h, grace: 2h }
            """;

    @BothEngines
    void referNamesTheEndpointThatWorksThenTheNextThenNone(TestStore store) {
        try (Scenario fanal = Scenario.prepared(store)) {
            fanal.deployment().edit("referrals.yaml", text -> text + OTHER);
            fanal.start();
            Caller caller = fanal.phone("+221771234567");
            told(caller).seesNot("Ligne verte", "Deuxième");
            fanal.responder(KEEPER).replies("OK").gets("noté");
            told(caller).sees("Ligne verte", "*384*96#");
            fanal.responder(OTHER_KEEPER).replies("ok").gets("noté");
            Desk desk = Desk.of(fanal, Role.CAMPAIGNS);
            String until = fanal.now().plus(Duration.ofHours(3)).toString();
            desk.does(
                    "POST", "/api/v1/endpoints/line/maintenance", "{\"until\":\"" + until + "\"}");
            told(caller).sees("Deuxième ligne").seesNot("Ligne verte");
            desk.does(
                    "POST", "/api/v1/endpoints/other/maintenance", "{\"until\":\"" + until + "\"}");
            told(caller).seesNot("Ligne verte", "Deuxième");
            fanal.allAside();
        }
    }

    @BothEngines
    @DisplayName("a keeper's OK that lapses is no promise any more, and never took an alert")
    void aCheckInThatLapsesIsNoPromise(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone("+221771234567");
            fanal.responder(KEEPER).replies("OK 4").gets("noté");
            told(caller).sees("Ligne verte");
            fanal.teamsCloseAll();
            fanal.later(Duration.ofHours(15));
            fanal.allAside();
            told(caller).seesNot("Ligne verte");
            fanal.allAside();
        }
    }

    private static Screen told(Caller caller) {
        return caller.dials().presses(Caller.answers().toArray(String[]::new)).isOver();
    }
}
