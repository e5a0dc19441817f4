package org.fanal.gateway.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.fanal.flows.effect.ContactWish.Hours;
import org.fanal.flows.medium.Medium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionTest {
    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");
    private static final ZoneId PORT_AU_PRINCE = ZoneId.of("America/Port-au-Prince");

    @Test
    @DisplayName("R1: we answer for 15 minutes after their message, and not a moment longer")
    void windowOfFifteenMinutes() {
        Standing wrote = wrote(NOW);
        assertThat(judge(wrote, NOW.plus(Duration.ofMinutes(15)))).isEqualTo(new Verdict.Allowed());
        assertThat(judge(wrote, NOW.plus(Duration.ofMinutes(15)).plusMillis(1)))
                .isEqualTo(new Verdict.Refused("window"));
    }

    @Test
    @DisplayName("R3: not asked is no")
    void aStrangerIsNotWrittenTo() {
        assertThat(judge(Standing.STRANGER, NOW)).isEqualTo(new Verdict.Refused("window"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANY,     Africa/Dakar,           2026-11-03T03:00:00Z, now",
        "DAYTIME, Africa/Dakar,           2026-11-03T10:00:00Z, now",
        "DAYTIME, Africa/Dakar,           2026-11-03T07:59:59Z, 2026-11-03T08:00:00Z",
        "DAYTIME, Africa/Dakar,           2026-11-03T18:00:00Z, 2026-11-04T08:00:00Z",
        "EVENING, Africa/Dakar,           2026-11-03T10:00:00Z, 2026-11-03T18:00:00Z",
        "EVENING, Africa/Dakar,           2026-11-03T21:59:59Z, now",
        "EVENING, Africa/Dakar,           2026-11-03T22:00:00Z, 2026-11-04T18:00:00Z",
        "DAYTIME, America/Port-au-Prince, 2026-11-03T10:00:00Z, 2026-11-03T13:00:00Z",
        "EVENING, America/Port-au-Prince, 2026-11-04T01:00:00Z, now",
        // the nights in which their clocks are set back, and forward
        "DAYTIME, Europe/Madrid,          2026-10-24T16:00:00Z, 2026-10-25T07:00:00Z",
        "EVENING, Australia/Sydney,       2026-10-03T13:00:00Z, 2026-10-04T07:00:00Z",
        "EVENING, Europe/Madrid,          2026-10-24T20:00:00Z, 2026-10-25T17:00:00Z",
    })
    @DisplayName("R3: a yes holds in its hours, in the person's own time zone")
    void hoursInTheirOwnZone(Hours hours, String zone, Instant now, String open) {
        Permit permit =
                new Permit(Medium.SMS, hours, ZoneId.of(zone), NOW.plus(Duration.ofDays(30)));
        Verdict expected =
                open.equals("now")
                        ? new Verdict.Allowed()
                        : new Verdict.NotBefore(Instant.parse(open));
        assertThat(judge(permitted(permit), now)).isEqualTo(expected);
    }

    @Test
    @DisplayName("R3: a yes ends with its expiry, and one that opens only after it never opens")
    void permitExpires() {
        Permit permit = new Permit(Medium.SMS, Hours.EVENING, DAKAR, NOW.plus(Duration.ofHours(8)));
        assertThat(judge(permitted(permit), NOW)).isEqualTo(new Verdict.Refused("window"));
        Permit over = new Permit(Medium.SMS, Hours.ANY, DAKAR, NOW);
        assertThat(judge(permitted(over), NOW)).isEqualTo(new Verdict.Refused("window"));
    }

    @Test
    @DisplayName("R3: a yes to a call is no yes to a message")
    void callIsNoMessage() {
        Permit permit =
                new Permit(Medium.VOICE, Hours.ANY, PORT_AU_PRINCE, NOW.plus(Duration.ofDays(1)));
        assertThat(judge(permitted(permit), NOW)).isEqualTo(new Verdict.Refused("window"));
    }

    @Test
    @DisplayName("R7: after the exit word only the one neutral answer may leave")
    void exitLeavesTheFarewellAlone() {
        Standing left =
                new Standing(
                        false,
                        Optional.of(Hush.EXIT),
                        7,
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.empty());
        assertThat(Permission.judge(7, Purpose.DIALOGUE, left, NOW))
                .isEqualTo(new Verdict.Allowed());
        assertThat(Permission.judge(8, Purpose.DIALOGUE, left, NOW))
                .isEqualTo(new Verdict.Refused("exit"));
        assertThat(Permission.judge(8, Purpose.CAMPAIGN, left, NOW))
                .isEqualTo(new Verdict.Refused("exit"));
    }

    @Test
    @DisplayName("R2: after the quiet way nothing leaves at all")
    void neverIsNever() {
        Standing quiet =
                new Standing(
                        false,
                        Optional.of(Hush.NEVER),
                        7,
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.empty());
        assertThat(Permission.judge(7, Purpose.DIALOGUE, quiet, NOW))
                .isEqualTo(new Verdict.Refused("never"));
    }

    @Test
    @DisplayName("R7: a message without an id is nobody's farewell")
    void nothingIsPlannedForWhoLeftByTheExitWord() {
        Standing left =
                new Standing(
                        false,
                        Optional.of(Hush.EXIT),
                        0,
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.empty());
        assertThat(Permission.judge(0, Purpose.CAMPAIGN, left, NOW))
                .isEqualTo(new Verdict.Refused("exit"));
    }

    @Test
    @DisplayName("R9: the stop list goes before everything")
    void stopListGoesFirst() {
        Standing stopped =
                new Standing(
                        true,
                        Optional.empty(),
                        0,
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.empty());
        assertThat(judge(stopped, NOW)).isEqualTo(new Verdict.Refused("opted-out"));
        assertThat(Permission.judge(1, Purpose.CAMPAIGN, stopped, NOW))
                .isEqualTo(new Verdict.Refused("opted-out"));
    }

    @Test
    void campaignsAskForNoWindow() {
        assertThat(Permission.judge(1, Purpose.CAMPAIGN, Standing.STRANGER, NOW))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    @DisplayName("R3: their no to contact goes before any campaign, and bars no answer")
    void noGoesBeforeCampaigns() {
        Standing refused =
                new Standing(
                        false,
                        Optional.empty(),
                        0,
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.of(NOW));
        assertThat(Permission.judge(1, Purpose.CAMPAIGN, refused, NOW))
                .isEqualTo(new Verdict.Refused("no-contact"));
        assertThat(judge(refused, NOW)).isEqualTo(new Verdict.Allowed());
    }

    @ParameterizedTest
    @CsvSource({
        "ANY,     2026-11-03T03:00:00Z, now",
        "DAYTIME, 2026-11-03T10:00:00Z, now",
        "EVENING, 2026-11-03T10:00:00Z, 2026-11-03T18:00:00Z",
        // the yes has lapsed by then, the hours have not
        "EVENING, 2027-03-01T10:00:00Z, 2027-03-01T18:00:00Z",
    })
    @DisplayName("R3: the hours they agreed to bind campaigns too")
    void hoursBindCampaigns(Hours hours, Instant now, String open) {
        Permit permit = new Permit(Medium.SMS, hours, DAKAR, NOW.plus(Duration.ofDays(30)));
        assertThat(Permission.judge(1, Purpose.CAMPAIGN, permitted(permit), now))
                .isEqualTo(
                        open.equals("now")
                                ? new Verdict.Allowed()
                                : new Verdict.NotBefore(Instant.parse(open)));
    }

    private static Verdict judge(Standing standing, Instant now) {
        return Permission.judge(1, Purpose.DIALOGUE, standing, now);
    }

    private static Standing wrote(Instant at) {
        return new Standing(
                false, Optional.empty(), 0, Optional.of(at), Optional.empty(), Optional.empty());
    }

    private static Standing permitted(Permit permit) {
        return new Standing(
                false,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.of(permit),
                Optional.empty());
    }
}
