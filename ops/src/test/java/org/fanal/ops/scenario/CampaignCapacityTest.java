package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** The pace of a campaign follows the people who answer, and halts when callers are let down. */
class CampaignCapacityTest {
    private static final int PEOPLE = 50;
    private static final String ALL_DAY =
            "{ days: Mo-Su, from: \"00:00\", to: \"24:00\", who: [%s] }";
    private static final String UNTIL_TEN =
            "{ days: Mo-Su, from: \"00:00\", to: \"22:00\", who: [%s] }";

    @BothEngines
    void itFallsSilentWhileLateCallersWouldFindNobodyAndGoesOnWhenTheyWould(TestStore store) {
        try (Scenario fanal = prepared(store, UNTIL_TEN).start()) {
            Drive drive = runs(fanal, "2026-12-01T14:45");
            drive.until("2026-12-01T14:45:01Z");
            int first = drive.got().size();
            assertThat(first).isBetween(1, PEOPLE / 3);
            drive.until("2026-12-01T14:49:59Z");
            assertThat(drive.got()).hasSize(first);
            // one in twenty calls seven hours after the message, when the shift is over
            drive.until("2026-12-01T15:05:00Z");
            int before = drive.got().size();
            assertThat(before).isBetween(first + 1, PEOPLE - 1);
            drive.until("2026-12-02T06:00:00Z");
            fanal.responder(Drive.KEEPER).replies("OK");
            drive.until("2026-12-02T06:59:59Z");
            assertThat(drive.got()).hasSize(before);
            assertThat(drive.state()).isEqualTo("running");
            drive.until("2026-12-02T09:00:00Z");
            assertThat(drive.got()).hasSize(PEOPLE);
            drive.isAccountedFor();
            fanal.allAside();
        }
    }

    @BothEngines
    void whereTooManyAreLetDownItHaltsUntilAPersonLetsItGoOn(TestStore store) {
        try (Scenario fanal = advertisingAnotherNumber(store)) {
            Drive drive = runs(fanal, "2026-12-01T10:05");
            drive.until("2026-12-01T10:05:01Z");
            for (int n = 0; n < 24; n++) fanal.phone("+2217733300" + (10 + n)).dialsAndTellsAll();
            drive.until("2026-12-01T10:20:01Z");
            assertThat(drive.state()).isEqualTo("paused abandonment");
            int before = drive.got().size();
            assertThat(before).isLessThan(PEOPLE);
            fanal.teamsCloseAll();
            fanal.later(Duration.ofHours(1));
            assertThat(drive.state()).isEqualTo("paused abandonment");
            assertThat(drive.got()).hasSize(before);
            assertThat(drive.standing("RELEASED QUEUED")).isZero();
            drive.step("resume");
            fanal.later(Duration.ofHours(5));
            assertThat(drive.state()).isEqualTo("running");
            assertThat(drive.got()).hasSizeGreaterThan(before);
            drive.isAccountedFor();
            fanal.allAside();
        }
    }

    private static Drive runs(Scenario fanal, String start) {
        Drive drive = new Drive(fanal);
        drive.enrols(PEOPLE, "SN-DK");
        fanal.responder(Drive.KEEPER).replies("OK");
        drive.scheduled(start);
        return drive;
    }

    /** So that callers who are let down here say nothing of the line that is advertised. */
    private static Scenario advertisingAnotherNumber(TestStore store) {
        Scenario fanal = prepared(store, ALL_DAY);
        fanal.deployment()
                .edit(
                        "referrals.yaml",
                        text -> text.replace(", sms: \"21512\", ussd: \"*384*96#\"", ""));
        fanal.deployment()
                .edit(
                        "languages/fr.yaml",
                        text ->
                                text.replace(
                                        "faites le *384*96# ou écrivez au 21512",
                                        "appelez le +221338000001"));
        return fanal.start();
    }

    /** Awa and one more, by these shifts. */
    private static Scenario prepared(TestStore store, String shifts) {
        Scenario fanal = Drive.prepared(store, "20.0/s");
        fanal.deployment()
                .edit(
                        "teams.yaml",
                        text ->
                                text.replace(
                                                "covers: { places: [MR-NDB] }, roster: always",
                                                "covers: { places: [MR-NDB] }, roster: { timeZone:"
                                                        + " Africa/Dakar, shifts: ["
                                                        + shifts.formatted("l0")
                                                        + "] }")
                                        .replace(
                                                ALL_DAY.formatted("awa"), shifts.formatted("awa")));
        return fanal;
    }
}
