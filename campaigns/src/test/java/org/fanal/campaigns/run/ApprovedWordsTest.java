package org.fanal.campaigns.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.Finding;
import org.fanal.campaigns.plan.Finding.Weight;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class ApprovedWordsTest {
    private static final String TEXT = "campaign.text fr";

    private static String halted(String reason) {
        return "campaign.halted {\"campaign\":\"spring\",\"reason\":\"" + reason + "\"}";
    }

    @BothEngines
    void whatSaysSomethingElseThanWhatWasApprovedDoesNotBegin(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(3, Street.DAKAR);
        street.schedule(Draft.of("spring"));
        var _ = street.words.texts.put(TEXT, "another");
        street.wakes();
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.PAUSED);
        assertThat(street.campaign("spring").reason()).isEqualTo("changed");
        assertThat(street.told()).containsExactly(halted("changed"));
        street.advance(Duration.ofHours(1));
        assertThat(street.carrier.sent()).isEmpty();
        assertThat(street.ledger("spring")).isEmpty();
    }

    @BothEngines
    void whatBlocksItAtItsLaunchPausesItAndAWarningDoesNot(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(3, Street.DAKAR);
        boolean _ = street.words.findings.add(new Finding(Weight.WARNING, "hours", "", "", ""));
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofMinutes(1));
        assertThat(street.carrier.sent()).hasSize(3);
        boolean _ = street.words.findings.add(new Finding(Weight.BLOCKER, "number", "", "", ""));
        street.runs(Draft.of("summer"));
        street.advance(Duration.ofMinutes(1));
        assertThat(street.campaign("summer").reason()).isEqualTo("not-ready:number");
        assertThat(street.carrier.sent()).hasSize(3);
        street.words.findings.clear();
        street.move("summer", CampaignState.SCHEDULED);
        street.advance(Duration.ofMinutes(1));
        assertThat(street.carrier.sent()).hasSize(6);
    }

    @BothEngines
    void aTextThatChangesOnTheWayHaltsTheCampaignAndNobodyIsLeftOutForGood(TestStore store) {
        Street street = new Street(store, 1);
        List<Long> _ = street.enrol(100, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofSeconds(5));
        var _ = street.words.texts.remove(TEXT);
        street.advance(Duration.ofMinutes(10));
        long sent = street.carrier.sent().size();
        assertThat(sent).isBetween(1L, 60L);
        assertThat(street.campaign("spring").reason()).isEqualTo("changed");
        assertThat(street.ledger("spring"))
                .isEqualTo(Map.of("PLANNED", 100L - sent, "RELEASED SENT", sent));
        var _ = street.words.texts.put(TEXT, TEXT);
        street.move("spring", CampaignState.RUNNING);
        street.advance(Duration.ofMinutes(5));
        assertThat(street.carrier.sent())
                .extracting(Outgoing::to)
                .doesNotHaveDuplicates()
                .hasSize(100);
    }

    @BothEngines
    void aTextThatFailsBeforeThePlanningLeavesNobodyOutForGood(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(5, Street.DAKAR);
        street.schedule(Draft.of("spring"));
        store.write(tx ->
                street.campaigns.move(
                        tx, "spring", CampaignState.SCHEDULED, CampaignState.RUNNING, "", "due"));
        var _ = street.words.texts.remove(TEXT);
        street.wakes();
        street.advance(Duration.ofMinutes(1));
        assertThat(street.campaign("spring").reason()).isEqualTo("changed");
        assertThat(street.ledger("spring")).isEmpty();
    }

    @BothEngines
    @DisplayName("1.3: a number that a text names pauses its cells, whatever else serves the need")
    void theNumberThatIsAdvertisedIsTheOneThatMustWork(TestStore store) {
        Street street = new Street(store, 1);
        List<Long> _ = street.enrol(300, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofSeconds(10));
        boolean _ = street.down.add(Words.NUMBER);
        street.advance(Duration.ofSeconds(45));
        assertThat(street.cell("spring", Street.DAKAR).state().reason()).isEqualTo("number:down");
        assertThat(street.cell("spring", Street.DAKAR).state().endpoint()).isEqualTo("line-a");
        int sent = street.carrier.sent().size();
        street.advance(Duration.ofMinutes(5));
        assertThat(street.carrier.sent()).hasSize(sent);
        assertThat(street.told())
                .anyMatch(
                        each -> each.startsWith("campaign.number-down") && each.contains("line-a"));
    }

    @BothEngines
    void itIsWatchedFor72HoursAfterTheLastMessage(TestStore store) {
        Street street = new Street(store, 1_000);
        List<Long> _ = street.enrol(3, Street.DAKAR);
        street.runs(Draft.of("spring"));
        street.advance(Duration.ofMinutes(1));
        street.allArrive();
        street.advance(Duration.ofHours(70));
        assertThat(street.campaign("spring").state()).isEqualTo(CampaignState.FINISHED);
        assertThat(street.told()).isEmpty();
        boolean _ = street.down.add(Words.NUMBER);
        street.advance(Duration.ofMinutes(11));
        assertThat(street.told()).anyMatch(each -> each.startsWith("campaign.number-down"));
    }
}
