package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** R9, R7, R3: people who want no more of it while the campaign runs, each in their own way. */
class CampaignOptOutsTest {
    private static final int PEOPLE = 40;

    @BothEngines
    @DisplayName("R9: a stop between release and sending holds, however it was said")
    void whoStopsWhileItRunsGetsNothing(TestStore store) {
        try (Scenario fanal = on(store)) {
            Drive drive = new Drive(fanal);
            drive.enrols(PEOPLE, "SN-DK");
            fanal.responder(Drive.KEEPER).replies("OK");
            drive.scheduled("2026-12-01T10:05");
            drive.until("2026-12-01T10:05:05Z");
            List<String> queued = standing(drive, "RELEASED QUEUED");
            List<String> planned = standing(drive, "PLANNED");
            List<String> gone = new ArrayList<>(stop(fanal, queued));
            gone.addAll(stop(fanal, planned));
            assertThat(drive.reached(gone)).isEmpty();
            fanal.later(Duration.ofMinutes(2));
            assertThat(drive.reached(gone)).isEmpty();
            assertThat(drive.got()).hasSize(PEOPLE - gone.size());
            Map<String, String> ledger = drive.ledger();
            assertThat(gone.stream().map(ledger::get))
                    .containsExactly(
                            "RELEASED CANCELLED opted-out",
                            "RELEASED CANCELLED opted-out",
                            "RELEASED CANCELLED opted-out",
                            "RELEASED CANCELLED exit",
                            "RELEASED SUPPRESSED no-contact",
                            "SUPPRESSED opted-out",
                            "SUPPRESSED opted-out",
                            "SUPPRESSED opted-out",
                            "SUPPRESSED exit",
                            "SUPPRESSED no-contact");
            drive.arrives();
            fanal.later(Duration.ofMinutes(2));
            assertThat(drive.state()).isEqualTo("finished");
            drive.isAccountedFor();
            fanal.allAside();
        }
    }

    /**
     * A word, a missed call, the carrier's notice, the exit key, a no to contact: the last ones.
     */
    private static List<String> stop(Scenario fanal, List<String> among) {
        assertThat(among).hasSizeGreaterThan(7);
        List<String> gone = among.reversed().subList(0, 5);
        fanal.phone(gone.get(0)).texts("Stop.");
        assertThat(fanal.hooks().calls(gone.get(1), "21512").status()).isEqualTo(200);
        assertThat(fanal.hooks().optsOut(gone.get(2), "INFO").status()).isEqualTo(200);
        fanal.phone(gone.get(3)).dials().presses("0").isOver();
        fanal.phone(gone.get(4)).dialsAndTellsAll();
        return gone;
    }

    private static List<String> standing(Drive drive, String line) {
        return drive.ledger().entrySet().stream()
                .filter(each -> each.getValue().equals(line))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Scenario on(TestStore store) {
        Scenario fanal = Drive.prepared(store, "1/s");
        fanal.deployment()
                .edit(
                        "fanal.yaml",
                        text ->
                                text.replace(
                                        "number: \"21512\",",
                                        "number: \"21512\", missedCall: opt-out,"));
        return fanal.start();
    }
}
