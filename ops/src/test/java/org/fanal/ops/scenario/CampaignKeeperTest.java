package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** The line's keeper is a responder too, whose words while a campaign runs mean one thing each. */
class CampaignKeeperTest {
    private static final String AWA = "+221770000001";
    private static final int PEOPLE = 50;

    @BothEngines
    void okIsNoTakingAndNoPlaceShutsTheGate(TestStore store) {
        try (Scenario fanal = on(store)) {
            Drive drive = new Drive(fanal);
            List<String> people = drive.enrols(PEOPLE, "SN-DK");
            Staff awa = fanal.awa().replies("OK 4").gets("noté");
            drive.scheduled("2026-12-01T10:05");
            drive.until("2026-12-01T10:05:05Z");
            fanal.phone("+221771111111").dialsAndTellsAll();
            awa.isRung("Dakar");
            String code = awa.code();
            awa.replies("OK 4").gets("noté");
            checksInByDialling(fanal);
            assertThat(fanal.books().alerts()).allMatch(alert -> alert.state().equals("RINGING"));
            awa.replies("OK 0");
            fanal.later(Duration.ofSeconds(2));
            assertThat(drive.cell("SN-DK").getString("reason")).isEqualTo("number:full");
            List<String> before = drive.reached(people);
            fanal.later(Duration.ofMinutes(15));
            assertThat(drive.reached(people)).isEqualTo(before).hasSizeLessThan(PEOPLE);
            assertThat(fanal.books().alerts()).allMatch(alert -> alert.state().equals("RINGING"));
            // who was full and only says that it works is full
            checksInByDialling(fanal);
            fanal.later(Duration.ofMinutes(15));
            assertThat(drive.reached(people)).isEqualTo(before);
            awa.replies("OK 4");
            fanal.later(Duration.ofMinutes(20));
            assertThat(drive.reached(people)).hasSize(PEOPLE);
            assertThat(fanal.books().alerts()).allMatch(alert -> alert.state().equals("RINGING"));
            awa.replies(code + " A");
            assertThat(fanal.books().alerts()).allMatch(alert -> alert.state().equals("TAKEN"));
            drive.isAccountedFor();
            fanal.allAside();
        }
    }

    /** The code behind the service code, in one go: the carrier posts what came after it. */
    private static void checksInByDialling(Scenario fanal) {
        long before = checkIns(fanal);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sessionId", "dialled-" + before);
        form.put("phoneNumber", AWA);
        form.put("networkCode", "60801");
        form.put("serviceCode", "*384*96#");
        form.put("text", "41");
        assertThat(fanal.hooks().post("ussd", form).status()).isEqualTo(200);
        assertThat(checkIns(fanal)).isGreaterThan(before);
    }

    private static long checkIns(Scenario fanal) {
        return fanal.books().count("endpoint_signal where kind = 'check-in'");
    }

    private static Scenario on(TestStore store) {
        Scenario fanal = Drive.prepared(store, "1/s");
        fanal.deployment()
                .edit(
                        "referrals.yaml",
                        text ->
                                text.replaceFirst(
                                        "\\[\"\\+221770000008\"], every: 12h",
                                        "[\"" + AWA + "\"], code: \"41\", every: 12h"));
        return fanal.start();
    }
}
