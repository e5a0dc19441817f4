package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** A shelter no longer answers, while messages wait to leave for a town that has no other. */
class CampaignEndpointDiesTest {
    private static final String DAKAR_KEEPER = "+221770000009";
    private static final String LOUIS_KEEPER = "+221770000010";
    private static final List<String> CALLERS = List.of("+221771111111", "+221771111112");

    private static final String LOUIS =
            """
              - id: shelter-louis
                name: "Maison du nord"
                needs: [shelter]
                covers: { places: [SN-SL] }
                languages: [fr]
                hours: "24/7"
                contact: { phone: "+221338000011" }
                checkIn: { phones: ["+221770000010"], every: 12h, grace: 2h }
            """;

    @BothEngines
    void itsCellsPauseAtOnceTheOthersGoOnAndTwoPassesBringItBack(TestStore store) {
        try (Scenario fanal = on(store)) {
            Drive drive = new Drive(fanal);
            List<String> dakar = drive.enrols(20, "SN-DK");
            List<String> louis = drive.enrols(20, "SN-SL");
            dies(fanal, drive, dakar, louis);
            fanal.later(Duration.ofMinutes(1));
            assertThat(drive.cell("SN-DK").getString("state")).isEqualTo("paused");
            assertThat(drive.cell("SN-DK").getString("reason")).isEqualTo("shelter:suspect");
            assertThat(drive.cell("SN-DK").getString("endpoint")).isEqualTo("shelter-dakar");
            assertThat(waiting(drive, dakar)).isZero();
            List<String> before = drive.reached(dakar);
            fanal.later(Duration.ofMinutes(30));
            assertThat(drive.reached(dakar)).isEqualTo(before).hasSizeLessThan(20);
            assertThat(drive.reached(louis)).hasSize(20);
            assertThat(drive.state()).isEqualTo("running");
            fanal.responder(DAKAR_KEEPER).replies("OK");
            fanal.later(Duration.ofMinutes(10));
            assertThat(drive.reached(dakar)).isEqualTo(before);
            fanal.responder(DAKAR_KEEPER).replies("OK");
            fanal.later(Duration.ofMinutes(4));
            assertThat(drive.reached(dakar)).hasSize(20);
            drive.arrives();
            fanal.later(Duration.ofMinutes(2));
            assertThat(drive.state()).isEqualTo("finished");
            drive.isAccountedFor();
            fanal.allAside();
        }
    }

    @BothEngines
    void afterADayOnlyAPersonsWordBringsItBack(TestStore store) {
        try (Scenario fanal = on(store)) {
            Drive drive = new Drive(fanal);
            List<String> dakar = drive.enrols(20, "SN-DK");
            List<String> louis = drive.enrols(20, "SN-SL");
            dies(fanal, drive, dakar, louis);
            fanal.later(Duration.ofMinutes(1));
            List<String> before = drive.reached(dakar);
            fanal.stop().later(Duration.ofHours(25)).start();
            for (int pass = 0; pass < 3; pass++) {
                for (String keeper : List.of(Drive.KEEPER, DAKAR_KEEPER, LOUIS_KEEPER))
                    fanal.responder(keeper).replies("OK");
                fanal.later(Duration.ofMinutes(11));
            }
            assertThat(drive.cell("SN-DK").getBoolean("needsPerson")).isTrue();
            assertThat(drive.reached(dakar)).isEqualTo(before).hasSizeLessThan(20);
            drive.step("confirm", "{\"place\":\"SN-DK\",\"language\":\"fr\"}");
            fanal.later(Duration.ofMinutes(2));
            assertThat(drive.reached(dakar)).hasSize(20);
            drive.isAccountedFor();
            fanal.allAside();
        }
    }

    /**
     * Two callers who were told of the shelter say that nobody answered there: its keeper was heard
     * within the hour, so one phone's word would not do.
     */
    private static void dies(Scenario fanal, Drive drive, List<String> dakar, List<String> louis) {
        for (String keeper : List.of(Drive.KEEPER, DAKAR_KEEPER, LOUIS_KEEPER))
            fanal.responder(keeper).replies("OK");
        for (String caller : CALLERS)
            fanal.phone(caller).dialsAndTellsAll().sees("Maison d'accueil");
        fanal.settle();
        var _ = fanal.teamsCloseAll();
        drive.scheduled("2026-12-01T10:05", "hotline", "shelter");
        drive.until("2026-12-01T10:05:08Z");
        while (waiting(drive, dakar) == 0) fanal.moment();
        assertThat(drive.reached(louis)).hasSizeLessThan(20);
        for (String caller : CALLERS) fanal.phone(caller).dials().presses("1", "1", "2").isOver();
        fanal.settle();
        var _ = fanal.teamsCloseAll();
    }

    private static long waiting(Drive drive, List<String> numbers) {
        return drive.ledger().entrySet().stream()
                .filter(each -> numbers.contains(each.getKey()))
                .filter(each -> each.getValue().equals("RELEASED QUEUED"))
                .count();
    }

    private static Scenario on(TestStore store) {
        Scenario fanal = Drive.prepared(store, "1/s");
        fanal.deployment()
                .edit(
                        "referrals.yaml",
                        text ->
                                text.replace("covers: { places: [SN] }", "covers: everywhere")
                                        + LOUIS);
        fanal.deployment()
                .edit(
                        "flows/hotline.yaml",
                        text ->
                                text.replace(
                                                "{ form: other, urgency: high }, next: age",
                                                "{ form: unanswered, urgency: normal }, next: file")
                                        .replace("need: hotline, near", "need: shelter, near"));
        return fanal.start();
    }
}
