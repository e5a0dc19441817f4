package org.fanal.ops.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsLoaderTest {
    private static final String GOOD =
            """
            responders:
              - { id: awa, name: "Awa N.", phones: ["+221770000001"], languages: [fr, wo], reach: { sms: at-sn, voice: tw-ht } }
              - { id: sira, name: "Sira D.", phones: ["+221770000003", "+221760000003"], languages: [fr], reach: { sms: [at-sn, tw-ht] } }
            teams:
              - id: dakar
                name: Dakar
                agency: Association Teranga
                kind: ngo
                members: [awa]
                covers: { places: [SN-DK] }
                handles: [held, silent, child]
                roster: { timeZone: Africa/Dakar, shifts: [{ days: Mo-Su, from: "00:00", to: "24:00", who: [awa] }] }
              - { id: supervisors, name: Supervisors, agency: Association Teranga, kind: ngo, members: [sira], supervises: true, roster: always }
            policies:
              - id: urgent
                for: { urgency: [critical, high] }
                steps:
                  - { notify: on-duty, by: [sms], wait: 2m }
                  - { notify: on-duty, by: [sms, voice], wait: 3m }
                  - { notify: everyone, by: [sms, voice], wait: 5m }
                  - { notify: supervisors, by: [sms, voice], wait: 5m }
                repeat: until-taken
                remind: 30m
              - { id: routine, for: { urgency: [normal] }, steps: [{ notify: on-duty, by: [sms], wait: 8h }], repeat: 2 }
            """;

    private final Problems problems = new Problems();

    @Test
    void theDesignsExampleIsReadToTheLetter() {
        TeamsFile file = load(GOOD);
        assertThat(problems.stop()).isFalse();
        assertThat(file.responders()).extracting(ResponderCard::id).containsExactly("awa", "sira");
        assertThat(file.responders().get(1).reach())
                .isEqualTo(new Reach(List.of("at-sn", "tw-ht"), List.of()));
        Team dakar = file.teams().getFirst();
        assertThat(dakar.covers()).isEqualTo(new Coverage(false, List.of("SN-DK"), List.of()));
        assertThat(dakar.handles()).containsExactlyInAnyOrder("held", "silent", "child");
        assertThat(dakar.roster().timeZone()).isEqualTo(ZoneId.of("Africa/Dakar"));
        assertThat(dakar.roster().shifts().getFirst().to()).isEqualTo(1440);
        assertThat(file.teams().get(1).supervises()).isTrue();
        Policy urgent = file.policies().getFirst();
        assertThat(urgent.repeat()).isEmpty();
        assertThat(urgent.remind()).contains(Duration.ofMinutes(30));
        assertThat(urgent.urgencies()).containsExactlyInAnyOrder(Urgency.CRITICAL, Urgency.HIGH);
        assertThat(urgent.steps().get(1))
                .isEqualTo(
                        new PolicyStep(
                                Notify.ON_DUTY,
                                Set.of(Medium.SMS, Medium.VOICE),
                                Duration.ofMinutes(3)));
        assertThat(file.policies().get(1).repeat()).hasValue(2);
    }

    @Test
    void theExampleWarnsOfVoiceAndOfWhatNobodyCovers() {
        load(GOOD);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .anyMatch(line -> line.startsWith("teams.yaml:19: warning: voice is skipped"))
                .anyMatch(line -> line.contains("covers everywhere"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "members: [awa]                | members: [nobody]            | 9  | error | there"
                        + " is no responder 'nobody'",
                "places: [SN-DK]               | places: [SN-XX]              | 10 | error | there"
                        + " is no place 'SN-XX'",
                "places: [SN-DK]               | routes: [nowhere]            | 10 | error | there"
                        + " is no route 'nowhere'",
                "sms: at-sn, voice             | sms: at-xx, voice            | 2  | error | there"
                        + " is no channel 'at-xx'",
                "sms: at-sn, voice             | sms: one-way, voice          | 2  | error | takes"
                        + " no answers",
                "sms: at-sn, voice             | sms: callers, voice          | 2  | error | does"
                        + " not serve staff",
                "[\"+221770000001\"]           | [\"770000001\"]              | 2  | error | E.164",
                "[\"+221770000001\"]           | [\"+221000000001\"]          | 2  | warning | not"
                        + " a valid number",
                "+221760000003                 | +221770000001                | 3  | error | stands"
                        + " at responder 'awa' already",
                "id: sira                      | id: awa                      | 3  | error | two of"
                        + " them are responder 'awa'",
                "id: supervisors               | id: dakar                    | 13 | error | two of"
                        + " them are team 'dakar'",
                "who: [awa]                    | who: [sira]                  | 12 | error | not a"
                        + " member",
                "days: Mo-Su                   | days: Mon                    | 12 | error | days"
                        + " of the week",
                "to: \"24:00\"                 | to: \"25:00\"                | 12 | error | time"
                        + " of the day",
                "from: \"00:00\", to: \"24:00\"| from: \"08:00\", to: \"08:00\" | 12 | error | over"
                        + " as it begins",
                "Africa/Dakar, s               | Africa/Dakarr, s             | 12 | error | time"
                        + " zone",
                "kind: ngo, members: [sira]    | kind: nog, members: [sira]   | 13 | error | one of"
                        + " ngo",
                "kind: ngo, members: [sira]    | kind: police, members: [sira]| 13 | error | cannot"
                        + " supervise",
                "supervises: true              | supervises: false, covers: everywhere | 4 |"
                        + " warning | no team supervises",
                "urgency: [normal]             | urgency: [high]              | 24 | error | never"
                        + " reached",
                "urgency: [normal]             | urgency: [low]               | 24 | error | no"
                        + " urgency",
                "notify: everyone              | notify: anyone               | 20 | error |"
                        + " on-duty, everyone",
                "by: [sms], wait: 2m           | by: [voice], wait: 2m        | 18 | warning |"
                        + " skipped until voice exists",
                "by: [sms], wait: 2m           | by: [fax], wait: 2m          | 18 | error | no way"
                        + " to call",
                "wait: 2m                      | wait: 0m                     | 18 | error | above"
                        + " zero",
                "repeat: until-taken           | repeat: 3                    | 22 | warning | ends"
                        + " for urgent reports",
                "repeat: until-taken           | repeat: ever                 | 22 | error |"
                        + " until-taken, or",
                "remind: 30m                   | remind: soon                 | 23 | error | above"
                        + " zero",
                "remind: 30m                   | reminds: 30m                 | 23 | error | no"
                        + " field 'reminds'",
            })
    void whatIsWrongIsNamedWithItsLine(
            String good, String bad, int line, String severity, String what) {
        String written = GOOD.replaceFirst(Pattern.quote(good), bad);
        assertThat(written).isNotEqualTo(GOOD);
        load(written);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .anyMatch(found ->
                        found.startsWith("teams.yaml:" + line + ": " + severity + ": ")
                                && found.contains(what));
    }

    @Test
    void hoursAtWhichNobodyIsOnDutyAreNamed() {
        String everywhere = GOOD.replace("covers: { places: [SN-DK] }", "covers: everywhere");
        load(everywhere);
        assertThat(problems.sorted()).noneMatch(problem -> problem.what().startsWith("from "));
        String day = "days: Mo-Fr, from: \"20:00\", to: \"08:00\"";
        load(everywhere.replace("days: Mo-Su, from: \"00:00\", to: \"24:00\"", day));
        assertThat(problems.sorted())
                .extracting(Problem::what)
                .contains(
                        "from Mo 00:00 to Mo 20:00 nobody of the teams that cover everywhere is on"
                                + " duty, add a shift");
    }

    @Test
    void theHoursOfAllTeamsThatCoverEverywhereCountTogether() {
        RosterPlan night = plan(1200, 480);
        assertThat(WeekGap.first(List.of(night)))
                .map(WeekGap::toString)
                .contains("Mo 08:00 to Mo 20:00");
        assertThat(WeekGap.first(List.of(night, plan(480, 1200)))).isEmpty();
        assertThat(WeekGap.first(List.of(night, RosterPlan.ALWAYS))).isEmpty();
        assertThat(WeekGap.first(List.of(plan(0, 1200))))
                .map(WeekGap::toString)
                .contains("Mo 20:00 to Mo 24:00");
    }

    private static RosterPlan plan(int from, int to) {
        return RosterPlan.of(
                ZoneId.of("Africa/Dakar"),
                List.of(new Shift(Set.of(DayOfWeek.values()), from, to, List.of("awa"))));
    }

    @Test
    void aTeamThatCannotBeReadDoesNotMakeTheOthersLookAlone() {
        load(GOOD.replaceFirst("kind: ngo", "kind: nog"));
        assertThat(problems.sorted()).noneMatch(problem -> problem.what().contains("in no team"));
    }

    @Test
    void aPlaceThatOnlyThePoliceCoverIsNamed() {
        load(GOOD.replaceFirst("kind: ngo", "kind: police"));
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .anyMatch(line -> line.contains("'SN-DK' is covered by the police alone"));
    }

    @Test
    void noFileIsNobodyAndAWarning() {
        assertThat(new TeamsLoader(known(), problems).load(Optional.empty()))
                .isEqualTo(TeamsFile.EMPTY);
        assertThat(problems.sorted()).hasSize(1);
        assertThat(problems.stop()).isFalse();
    }

    @Test
    void aResponderPrintsNoNumberAndNoName() {
        assertThat(load(GOOD).toString()).doesNotContain("22177").doesNotContain("Awa N");
    }

    @CanIgnoreReturnValue
    private TeamsFile load(String text) {
        return new TeamsLoader(known(), problems).load(Optional.of(text));
    }

    private static Known known() {
        Place dakar =
                new Place(
                        "SN-DK",
                        "Dakar",
                        List.of(),
                        Optional.empty(),
                        "SN",
                        14.69,
                        -17.45,
                        ZoneId.of("Africa/Dakar"),
                        Optional.empty());
        return new Known(
                Places.of(List.of(dakar)),
                Set.of("atlantic"),
                List.of(
                        channel("at-sn", true, Set.of(Audience.CALLERS, Audience.STAFF)),
                        channel("tw-ht", true, Set.of(Audience.STAFF)),
                        channel("one-way", false, Set.of(Audience.STAFF)),
                        channel("callers", true, Set.of(Audience.CALLERS))));
    }

    private static ChannelSettings channel(String id, boolean numbered, Set<Audience> audiences) {
        return new ChannelSettings(
                id,
                "simulator",
                numbered ? Optional.of("21512") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("SN"),
                List.of(),
                audiences,
                10,
                Limits.USUAL);
    }
}
