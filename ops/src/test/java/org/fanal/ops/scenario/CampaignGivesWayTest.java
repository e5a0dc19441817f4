package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** Alerts, then replies, then campaigns, as the carrier's socket sees them (DESIGN 3). */
class CampaignGivesWayTest {
    private static final int PEOPLE = 50;
    private static final String CALLER = "+221771111111";
    private static final String WRITER = "+221772222222";

    @BothEngines
    void theAlertAndTheReplyLeaveBeforeWhatACampaignHasQueued(TestStore store) {
        try (Scenario fanal = Drive.prepared(store, "1/s").start()) {
            Drive drive = new Drive(fanal);
            drive.enrols(PEOPLE, "SN-DK");
            fanal.responder(Drive.KEEPER).replies("OK");
            drive.scheduled("2026-12-01T10:05");
            drive.until("2026-12-01T10:05:10.500Z");
            assertThat(drive.standing("RELEASED QUEUED")).isGreaterThan(3);
            int before = fanal.carrier().sent().all().size();
            fanal.phone(WRITER).texts("Aidez-moi");
            fanal.phone(CALLER).dialsAndTellsAll();
            fanal.settle();
            // an alert waits for no place among the others
            assertThat(since(fanal, before)).contains("+221770000001");
            fanal.later(Duration.ofSeconds(8));
            List<String> after = since(fanal, before);
            assertThat(after.subList(0, 2)).containsExactly("+221770000001", WRITER);
            assertThat(after.subList(2, after.size())).allMatch(to -> to.startsWith("+2217712"));
            assertThat(after).hasSizeGreaterThan(4);
            fanal.later(Duration.ofMinutes(2));
            assertThat(drive.got()).hasSize(PEOPLE);
            drive.isAccountedFor();
            fanal.allAside();
        }
    }

    private static List<String> since(Scenario fanal, int before) {
        List<Sent> all = fanal.carrier().sent().all();
        return all.subList(before, all.size()).stream().map(Sent::to).toList();
    }
}
