package org.fanal.ops.scenario;

import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

/** Who is called is changed while it runs, and counts for the next report. */
class TeamsScenarioTest {
    private static final String MODOU = "+221770000021";

    @BothEngines
    @DisplayName("a responder and a roster made by the API are called at once, and answer")
    void aNewResponderIsCalledAtOnce(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Desk lead = Desk.of(fanal, Role.LEAD);
            lead.does(
                    "PUT",
                    "/api/v1/responders/modou",
                    """
                    { "id": "modou", "name": "Modou S.", "phones": ["+221770000021"],
                      "languages": ["fr"], "reach": { "sms": "at-sn" } }
                    """);
            lead.does(
                    "PUT",
                    "/api/v1/teams/dakar",
                    """
                    { "id": "dakar", "name": "Dakar", "agency": "Association Teranga",
                      "kind": "ngo", "members": ["modou"], "covers": { "places": ["SN-DK"] },
                      "roster": "always" }
                    """);
            fanal.phone("+221771111111").dialsAndTellsAll();
            Staff modou = fanal.responder(MODOU).isRung("Dakar");
            fanal.awa().gotNothing();
            modou.replies("1A").gets(modou.code());
        }
    }
}
