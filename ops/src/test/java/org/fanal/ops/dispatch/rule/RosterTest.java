package org.fanal.ops.dispatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fanal.ops.dispatch.team.Coverage;
import org.fanal.ops.dispatch.team.RosterPlan;
import org.fanal.ops.dispatch.team.Shift;
import org.fanal.ops.dispatch.team.Team;
import org.fanal.ops.dispatch.team.TeamKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {
    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T07:59:59Z, night", // a Tuesday
        "2026-11-03T08:00:00Z, day",
        "2026-11-03T19:59:59Z, day",
        "2026-11-03T20:00:00Z, night",
        "2026-11-03T23:59:59Z, night",
        "2026-11-04T00:00:00Z, night"
    })
    void aShiftAcrossMidnightGoesOnInTheMorning(Instant now, String who) {
        assertThat(
                        Roster.onDuty(
                                team(DAKAR, shift(ALL, 8, 20, "day"), shift(ALL, 20, 8, "night")),
                                now))
                .containsExactly(who);
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        Team team = team(DAKAR, shift(EnumSet.of(DayOfWeek.SUNDAY), 22, 6, "night"));
        assertThat(Roster.onDuty(team, Instant.parse("2026-11-09T05:00:00Z"))).contains("night");
        assertThat(Roster.onDuty(team, Instant.parse("2026-11-08T05:00:00Z"))).isEmpty();
        assertThat(Roster.onDuty(team, Instant.parse("2026-11-08T22:00:00Z"))).contains("night");
    }

    @Test
    void aDayEndsAtMidnight() {
        Team team = team(DAKAR, shift(EnumSet.of(DayOfWeek.MONDAY), 0, 24, "day"));
        assertThat(Roster.onDuty(team, Instant.parse("2026-11-02T23:59:59.999Z"))).contains("day");
        assertThat(Roster.onDuty(team, Instant.parse("2026-11-03T00:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // clocks go back at 03:00 on 25 October 2026: the night has an hour more
        "2026-10-25T00:30:00Z, night",
        "2026-10-25T01:30:00Z, night",
        "2026-10-25T06:59:00Z, night",
        "2026-10-25T07:00:00Z, day",
        // and forward at 02:00 on 29 March 2026: it has one less
        "2026-03-29T05:59:00Z, night",
        "2026-03-29T06:00:00Z, day"
    })
    void aChangeOfClocksLeavesNoHole(Instant now, String who) {
        assertThat(
                        Roster.onDuty(
                                team(MADRID, shift(ALL, 8, 20, "day"), shift(ALL, 20, 8, "night")),
                                now))
                .containsExactly(who);
    }

    @Test
    void aShiftThatEndsInsideTheHourThatIsSkippedHandsOverOnce() {
        Team team = team(MADRID, shift(ALL, 0, 2, "first"), shift(ALL, 2, 24, "second"));
        for (Instant now = Instant.parse("2026-03-28T20:00:00Z");
                now.isBefore(Instant.parse("2026-03-29T12:00:00Z"));
                now = now.plusSeconds(60)) assertThat(Roster.onDuty(team, now)).hasSize(1);
    }

    @Test
    void alwaysIsAllMembersAtAnyTime() {
        Team team = teamOf(RosterPlan.ALWAYS);
        assertThat(Roster.onDuty(team, Instant.EPOCH))
                .containsExactly("day", "night", "first", "second");
    }

    @Test
    void whoIsNoMemberAnyMoreIsNotOnDuty() {
        assertThat(Roster.onDuty(team(DAKAR, shift(ALL, 0, 24, "gone")), Instant.EPOCH)).isEmpty();
    }

    private static Shift shift(Set<DayOfWeek> days, int from, int to, String who) {
        return new Shift(days, from * 60, to * 60, List.of(who));
    }

    private static Team team(ZoneId zone, Shift... shifts) {
        return teamOf(RosterPlan.of(zone, List.of(shifts)));
    }

    private static Team teamOf(RosterPlan roster) {
        return new Team(
                "t",
                "T",
                "A",
                TeamKind.NGO,
                List.of("day", "night", "first", "second"),
                Coverage.EVERYWHERE,
                Set.of(),
                roster,
                false);
    }
}
