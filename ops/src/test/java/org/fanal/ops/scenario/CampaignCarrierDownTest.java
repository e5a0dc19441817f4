package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fanal.gateway.channel.Mood;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** The carrier of a campaign fails while it runs; alerts have another way (DESIGN 3). */
class CampaignCarrierDownTest {
    private static final int PEOPLE = 40;
    private static final String CALLER = "+221771111111";

    @BothEngines
    void outOfCreditItPausesUntilAPersonLetsItGoOn(TestStore store) {
        try (Scenario fanal = on(store)) {
            Drive drive = runs(fanal);
            int before = drive.got().size();
            fanal.carrier().is(Mood.NO_CREDIT);
            fanal.later(Duration.ofSeconds(30));
            assertThat(drive.state()).isEqualTo("paused carrier-down");
            ringsByTheOtherWay(fanal);
            fanal.later(Duration.ofMinutes(20));
            assertThat(drive.got()).hasSize(before);
            assertThat(drive.standing("RELEASED QUEUED")).isZero();
            fanal.carrier().is(Mood.WELL);
            fanal.later(Duration.ofMinutes(20));
            assertThat(drive.got()).hasSize(before);
            drive.step("resume");
            fanal.later(Duration.ofMinutes(15));
            drive.isAccountedFor();
            // what the carrier refused is not tried once more
            long refused = drive.standing("RELEASED CANCELLED paused");
            assertThat(refused).isLessThan(3);
            assertThat(drive.standing("RELEASED SENT"))
                    .as(drive.ledger().toString())
                    .isEqualTo(PEOPLE - refused);
            fanal.allAside();
        }
    }

    @BothEngines
    void whereItFailsForAWhileItWaitsAndNobodyIsWrittenToTwice(TestStore store) {
        try (Scenario fanal = on(store)) {
            Drive drive = runs(fanal);
            int before = drive.got().size();
            fanal.carrier().is(Mood.SERVER_ERROR);
            fanal.later(Duration.ofMinutes(3));
            assertThat(drive.got()).hasSize(before);
            ringsByTheOtherWay(fanal);
            fanal.carrier().is(Mood.WELL);
            fanal.later(Duration.ofMinutes(20));
            assertThat(drive.got()).hasSize(PEOPLE);
            drive.isAccountedFor();
            fanal.allAside();
        }
    }

    @BothEngines
    void whatMayHaveArrivedIsNeverSentAgainAndHoldsTheEndOpen(TestStore store) {
        try (Scenario fanal = on(store)) {
            Drive drive = runs(fanal);
            fanal.carrier().is(Mood.CUTS_AFTER_TAKING);
            fanal.later(Duration.ofSeconds(5));
            fanal.carrier().is(Mood.CUTS);
            fanal.later(Duration.ofSeconds(5));
            ringsByTheOtherWay(fanal);
            fanal.carrier().is(Mood.WELL);
            List<String> unknown = unknown(drive);
            assertThat(unknown).hasSizeBetween(8, 14);
            List<String> taken = drive.reached(unknown);
            assertThat(taken).hasSizeBetween(4, 6);
            fanal.later(Duration.ofMinutes(30));
            assertThat(drive.got()).hasSize(PEOPLE - unknown.size() + taken.size());
            for (Sent sent : drive.got())
                if (!unknown.contains(sent.to())) {
                    var _ = fanal.hooks().reports(sent, "Success");
                }
            fanal.later(Duration.ofMinutes(30));
            assertThat(unknown(drive)).isEqualTo(unknown);
            assertThat(drive.state()).isEqualTo("running");
            drive.step("settle");
            fanal.later(Duration.ofMinutes(10));
            assertThat(drive.state()).isEqualTo("finished");
            drive.isAccountedFor();
            fanal.allAside();
        }
    }

    private static Drive runs(Scenario fanal) {
        Drive drive = new Drive(fanal);
        drive.enrols(PEOPLE, "SN-DK");
        fanal.responder(Drive.KEEPER).replies("OK");
        drive.scheduled("2026-12-01T10:05");
        drive.until("2026-12-01T10:05:10.500Z");
        assertThat(drive.got()).hasSizeBetween(5, PEOPLE / 2);
        return drive;
    }

    private static void ringsByTheOtherWay(Scenario fanal) {
        fanal.phone(CALLER).dialsAndTellsAll();
        fanal.later(Duration.ofSeconds(3));
        assertThat(fanal.twilio().sent().all())
                .anyMatch(sent ->
                        sent.to().equals("+221770000001") && sent.text().contains("CRITIQUE"));
        // an alert that nobody takes would be a failure of the line, and pause the campaign
        var _ = fanal.teamsCloseAll();
    }

    private static List<String> unknown(Drive drive) {
        return drive.ledger().entrySet().stream()
                .filter(each -> each.getValue().contains("UNKNOWN"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Responders can be reached by both carriers, recipients by one. */
    private static Scenario on(TestStore store) {
        Scenario fanal = Drive.prepared(store, "1/s");
        fanal.deployment()
                .edit(
                        "teams.yaml",
                        text ->
                                text.replace(
                                        "[fr, wo], reach: { sms: at-sn",
                                        "[fr, wo], reach: { sms: [at-sn, tw-ht]"));
        fanal.deployment().edit("fanal.yaml", text -> text.replace("[HT, DO, SN]", "[HT, DO]"));
        return fanal.start();
    }
}
