package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

/** R17: whom a case keeps out, seen over HTTP in the whole program. */
class ExclusionTest {
    private static final String CALLER = "+221771111111";
    private static final List<String> LISTS = List.of("cases", "alerts");

    @BothEngines
    @DisplayName("R17: a case is not there for the responders of an agency that it excludes")
    void aCaseIsNotThereForAnExcludedAgency(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            Desk responder = Desk.of(fanal, "awa", Role.RESPONDER);
            Desk other = Desk.of(fanal, "moussa", Role.WORKER);
            List<String> ids =
                    LISTS.stream().map(name -> responder.only(name).getString("id")).toList();
            fanal.books().exclude("Association Teranga");
            for (int i = 0; i < LISTS.size(); i++) {
                assertThat(responder.none(LISTS.get(i))).isTrue();
                assertThat(responder.get("/api/v1/" + LISTS.get(i) + "/" + ids.get(i)).statusCode())
                        .isEqualTo(404);
                assertThat(other.only(LISTS.get(i)).getString("id")).isEqualTo(ids.get(i));
            }
            awa.replies("1A").gets("");
            assertThat(other.only("alerts").getValue("takenBy")).isNull();
        }
    }

    @BothEngines
    @DisplayName("R17: a case is not there for the person that it excludes, and is for colleagues")
    void aCaseIsNotThereForAnExcludedPerson(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            Desk excluded = Desk.of(fanal, "awa", Role.LEAD);
            Desk colleague = Desk.of(fanal, "sira", Role.LEAD);
            fanal.books().exclude("awa");
            for (String list : LISTS) {
                assertThat(excluded.none(list)).isTrue();
                assertThat(colleague.only(list).getString("code")).isEqualTo(awa.code());
            }
        }
    }
}
