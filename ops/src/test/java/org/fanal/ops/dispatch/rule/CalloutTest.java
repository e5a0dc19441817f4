package org.fanal.ops.dispatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fanal.flows.medium.Medium;
import org.fanal.ops.dispatch.team.Coverage;
import org.fanal.ops.dispatch.team.Notify;
import org.fanal.ops.dispatch.team.PolicyStep;
import org.fanal.ops.dispatch.team.RosterPlan;
import org.fanal.ops.dispatch.team.TeamKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalloutTest {
    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
    private static final List<String> PLACES =
            List.of("", "SN", "SN-DK", "SN-SL", "SN-SL-1", "MR-NDB");
    private static final List<String> FORMS = List.of("", "held", "silent", "other");

    private static Crew crew() {
        return new Crew()
                .responder("awa", "wo", "fr")
                .responder("binta", "fr")
                .team("dakar", TeamKind.NGO, Crew.places("SN-DK"), Set.of("held"), "binta")
                .team("kids", TeamKind.CHILD_PROTECTION, Crew.places("SN"), Set.of("child"), "kadi")
                .team("road", TeamKind.NGO, Crew.routes("atlantic"), Set.of(), "rama")
                .team("all", TeamKind.NGO, Coverage.EVERYWHERE, Set.of("held", "other"), "awa")
                .team("police", TeamKind.POLICE, Crew.places("SN"), Set.of(), "moussa")
                .team("supervisors", TeamKind.NGO, Coverage.NOWHERE, Set.of(), "sira");
    }

    @ParameterizedTest
    @CsvSource({
        // form, place, child, police, whom a step on duty calls
        "held, SN-DK, false, false, awa binta",
        "held, SN-DK, true, false, awa binta kadi",
        "silent, SN-DK, true, false, kadi",
        "held, SN-SL, false, false, awa rama",
        "silent, SN-SL-1, false, false, rama",
        "silent, MR-NDB, false, false, rama",
        "held, '', false, false, awa",
        "held, '', true, false, awa",
        "silent, '', false, false, sira",
        "silent, SN-DK, false, false, sira",
        "silent, SN-DK, false, true, sira moussa",
        "held, SN-DK, false, true, awa binta moussa",
        "held, SN, false, false, awa",
        "held, XX-UNKNOWN, false, true, awa"
    })
    void aTeamFitsByPlaceAndForm(
            String form, String place, boolean child, boolean police, String called) {
        Concern concern = new Concern(form, place, child, police, "wo", Set.of());
        assertThat(on(crew(), concern, Notify.ON_DUTY))
                .containsExactlyInAnyOrder(called.split(" "));
    }

    @Test
    void languageOrdersAndExcludesNobody() {
        Concern wolof = new Concern("held", "SN-DK", false, false, "wo-SN", Set.of());
        assertThat(on(crew(), wolof, Notify.ON_DUTY)).containsExactly("awa", "binta");
        Concern none = new Concern("held", "SN-DK", false, false, "", Set.of());
        assertThat(on(crew(), none, Notify.ON_DUTY)).containsExactly("binta", "awa");
    }

    @Test
    void supervisorsAreCalledByTheirStepsAlone() {
        Concern concern = new Concern("held", "SN-DK", false, true, "", Set.of());
        assertThat(on(crew(), concern, Notify.EVERYONE)).doesNotContain("sira");
        assertThat(on(crew(), concern, Notify.SUPERVISORS)).containsExactly("sira");
    }

    @Test
    void everyoneIsMoreThanThoseOnDuty() {
        RosterPlan never = RosterPlan.of(ZoneId.of("UTC"), List.of());
        Crew crew =
                new Crew().team("a", TeamKind.NGO, Coverage.EVERYWHERE, Set.of(), never, "x", "y");
        Concern concern = new Concern("held", "", false, false, "", Set.of());
        assertThat(on(crew, concern, Notify.ON_DUTY)).isEmpty();
        assertThat(on(crew, concern, Notify.EVERYONE)).containsExactly("x", "y");
    }

    @Test
    void supervisorsOffDutyAreCalledWhenNoneIsOn() {
        RosterPlan never = RosterPlan.of(ZoneId.of("UTC"), List.of());
        Crew crew =
                new Crew()
                        .team("supervisors", TeamKind.NGO, Coverage.NOWHERE, Set.of(), never, "s");
        Concern concern = new Concern("held", "", false, false, "", Set.of());
        assertThat(on(crew, concern, Notify.ON_DUTY)).containsExactly("s");
    }

    @Test
    @DisplayName("R9: who stopped SMS is not called by it")
    void whoStoppedIsNotCalledR9() {
        Crew crew =
                new Crew()
                        .responder("x", true)
                        .team("a", TeamKind.NGO, Coverage.EVERYWHERE, Set.of(), "x", "y");
        Concern concern = new Concern("held", "", false, false, "", Set.of());
        assertThat(on(crew, concern, Notify.ON_DUTY)).containsExactly("y");
    }

    @Test
    @DisplayName("R13: consent to the police changes nothing but whether the police are called")
    void consentToThePoliceChangesNothingElseR13() {
        Random random = new Random(13);
        for (int run = 0; run < 2_000; run++) {
            Crew crew = randomCrew(random);
            String form = one(FORMS, random);
            String place = one(PLACES, random);
            boolean child = random.nextBoolean();
            Notify whom = one(List.of(Notify.values()), random);
            List<Called> with =
                    people(crew, new Concern(form, place, child, true, "fr", Set.of()), whom);
            List<Called> without =
                    people(crew, new Concern(form, place, child, false, "fr", Set.of()), whom);
            assertThat(without).noneMatch(Called::police);
            assertThat(with.stream().filter(called -> !called.police()))
                    .containsExactlyElementsOf(without);
        }
    }

    @Test
    @DisplayName("R15: a child's report also calls those who handle children")
    void aChildCallsThoseWhoHandleChildrenR15() {
        Concern child = new Concern("held", "SN-DK", true, false, "", Set.of());
        assertThat(on(crew(), child, Notify.ON_DUTY)).contains("kadi");
    }

    @Test
    @DisplayName("R17: whom a case excludes is called by no step, person or agency")
    void theExcludedAreNeverCalledR17() {
        for (Notify whom : Notify.values()) {
            Concern person = new Concern("held", "SN-DK", true, true, "", Set.of("awa", "sira"));
            assertThat(on(crew(), person, whom)).doesNotContain("awa", "sira");
            Concern agency = new Concern("held", "SN-DK", true, true, "", Set.of("agency-dakar"));
            assertThat(on(crew(), agency, whom)).doesNotContain("binta");
        }
    }

    @Test
    @DisplayName("R17: who is of an excluded agency is called by no team, not by another's either")
    void whoIsOfAnExcludedAgencyIsCalledForNoTeamR17() {
        Crew crew =
                new Crew()
                        .team("police", TeamKind.POLICE, Coverage.EVERYWHERE, Set.of(), "officer")
                        .team(
                                "dakar",
                                TeamKind.NGO,
                                Coverage.EVERYWHERE,
                                Set.of(),
                                "awa",
                                "officer")
                        .team(
                                "supervisors",
                                TeamKind.NGO,
                                Coverage.EVERYWHERE,
                                Set.of(),
                                "officer");
        Concern concern = new Concern("held", "SN-DK", true, true, "", Set.of("agency-police"));
        for (Notify whom : Notify.values())
            assertThat(on(crew, concern, whom)).doesNotContain("officer");
        assertThat(on(crew, concern, Notify.ON_DUTY)).containsExactly("awa");
    }

    private static Crew randomCrew(Random random) {
        Crew crew = new Crew();
        List<String> people = List.of("a", "b", "c", "d", "e");
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            boolean everywhere = random.nextInt(4) == 0;
            crew.team(
                    random.nextInt(5) == 0 ? "supervisors" + i : "team" + i,
                    one(List.of(TeamKind.POLICE, TeamKind.NGO, TeamKind.SHELTER), random),
                    everywhere
                            ? Coverage.EVERYWHERE
                            : Crew.places(one(PLACES.subList(1, 6), random)),
                    random.nextBoolean() ? Set.of() : Set.of(one(FORMS, random), "child"),
                    one(people, random),
                    one(people, random));
        }
        return crew;
    }

    private static <T> T one(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> on(Crew crew, Concern concern, Notify whom) {
        return people(crew, concern, whom).stream().map(Called::responder).toList();
    }

    private static List<Called> people(Crew crew, Concern concern, Notify whom) {
        return new Callout(crew.teams(), concern, Crew.GEOGRAPHY, NOW)
                .people(new PolicyStep(whom, Set.of(Medium.SMS), Duration.ofMinutes(1)));
    }
}
