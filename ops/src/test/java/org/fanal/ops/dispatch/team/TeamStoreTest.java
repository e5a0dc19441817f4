package org.fanal.ops.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fanal.campaigns.route.RouteTables;
import org.fanal.campaigns.route.Seeds.Result;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.dispatch.DispatchTables;

class TeamStoreTest {
    private static final Msisdn AWA = new Msisdn("+221770000001");
    private static final Msisdn AWA_2 = new Msisdn("+221760000001");
    private static final Team TEAM =
            new Team(
                    "dakar",
                    "Dakar",
                    "Teranga",
                    TeamKind.CHILD_PROTECTION,
                    List.of("awa"),
                    new Coverage(false, List.of("SN"), List.of("atlantic")),
                    Set.of("held", "child"),
                    RosterPlan.of(
                            ZoneId.of("Africa/Dakar"),
                            List.of(new Shift(Set.of(DayOfWeek.MONDAY), 0, 1440, List.of("awa")))),
                    false);
    private static final Policy POLICY =
            new Policy(
                    "urgent",
                    Set.of(Urgency.HIGH),
                    List.of(
                            new PolicyStep(
                                    Notify.ON_DUTY, Set.of(Medium.SMS), Duration.ofMinutes(2))),
                    OptionalInt.of(2),
                    Optional.of(Duration.ofMinutes(30)));
    private static final TeamsFile FILE =
            new TeamsFile(
                    List.of(
                            new ResponderCard(
                                    "awa",
                                    "Awa N.",
                                    List.of(AWA, AWA_2),
                                    List.of("wo", "fr"),
                                    new Reach(List.of("a", "b"), List.of()))),
                    List.of(TEAM),
                    List.of(POLICY, Policy.SUPERVISORS));

    @BothEngines
    void whatIsReadOnceIsTheTruthAfterwards(TestStore store) {
        TeamStore staff =
                new TeamStore(store.with(DispatchTables.MIGRATIONS, RouteTables.TABLES).vault());
        assertThat(sow(store, staff, TeamsFile.EMPTY, Optional.empty())).isEqualTo(Result.SAME);
        assertThat(sow(store, staff, FILE, Optional.of("one"))).isEqualTo(Result.SOWN);
        assertThat(sow(store, staff, FILE, Optional.of("one"))).isEqualTo(Result.SAME);
        assertThat(sow(store, staff, TeamsFile.EMPTY, Optional.of("two")))
                .isEqualTo(Result.CHANGED_SINCE);
        assertThat(sow(store, staff, TeamsFile.EMPTY, Optional.empty()))
                .isEqualTo(Result.CHANGED_SINCE);
        Teams teams = store.read(staff::load);
        assertThat(teams.teams()).containsExactly(TEAM);
        assertThat(teams.policies()).containsExactly(POLICY, Policy.SUPERVISORS);
        Responder awa = teams.responder("awa").orElseThrow();
        assertThat(awa.reach()).isEqualTo(new Reach(List.of("a", "b"), List.of()));
        assertThat(awa.languages()).containsExactly("wo", "fr");
        assertThat(awa.phones()).hasSize(2);
    }

    @BothEngines
    void aResponderIsKnownByAnyOfTheirPhonesAndTheFirstIsRung(TestStore store) {
        TeamStore staff =
                new TeamStore(store.with(DispatchTables.MIGRATIONS, RouteTables.TABLES).vault());
        var _ = sow(store, staff, FILE, Optional.of("one"));
        Responder awa = store.read(staff::load).responder("awa").orElseThrow();
        for (long phone : awa.phones())
            assertThat(store.<Optional<String>>read(tx -> staff.byPhone(tx, phone)))
                    .contains("awa");
        assertThat(store.<Optional<String>>read(tx -> staff.byPhone(tx, 1L))).isEmpty();
        assertThat(store.<Msisdn>read(tx -> store.vault().number(tx, awa.phone()))).isEqualTo(AWA);
        assertThat(store.<String>read(tx -> staff.name(tx, "awa"))).isEqualTo("Awa N.");
    }

    private static Result sow(
            TestStore store, TeamStore staff, TeamsFile file, Optional<String> text) {
        return store.write(tx -> new TeamSeed(staff, store.clock()).sow(tx, file, text));
    }
}
